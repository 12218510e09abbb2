// node manifest/icons.mjs: draws color.png and outline.png again. A speech bubble, nothing that says what the chat is about.
import { writeFileSync } from 'node:fs';
import { deflateSync, crc32 } from 'node:zlib';

const here = new URL('.', import.meta.url);
const white = [255, 255, 255];
const accent = [0x33, 0x56, 0x6b];

// 192 x 192, the symbol 96 x 96 in the middle of a square of the accent colour.
draw('color.png', 192, accent, 1, (x, y) => bubble((x - 48) / 96, (y - 48) / 96, 0));
// 32 x 32, white on nothing, to the edge.
draw('outline.png', 32, white, 0, (x, y) => bubble(x / 32, y / 32, 0) && !bubble(x / 32, y / 32, 0.075));

// Is a point of the unit square inside a speech bubble that is smaller by an inset?
function bubble(x, y, inset) {
  const left = inset, right = 1 - inset, top = 0.06 + inset, bottom = 0.74 - inset, radius = 0.2 - inset;
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  const body = x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= radius * radius;
  const tail = y > bottom - inset && y < 0.96 - 2.4 * inset && x > 0.22 + inset && x < 0.22 - inset + (0.96 - y) * 1.1;
  return body || tail;
}

function draw(name, size, behind, behindAlpha, isWhite) {
  const rows = [];
  for (let y = 0; y < size; y++) {
    rows.push(0);
    for (let x = 0; x < size; x++) {
      const share = coverage(x, y, isWhite);
      const alpha = share + behindAlpha * (1 - share);
      for (const i of [0, 1, 2]) rows.push(Math.round(white[i] * share + behind[i] * (1 - share)));
      rows.push(Math.round(alpha * 255));
    }
  }
  writeFileSync(new URL(name, here), png(size, Buffer.from(rows)));
}

function coverage(x, y, isWhite) {
  let hits = 0;
  for (let i = 0; i < 8; i++) for (let j = 0; j < 8; j++) if (isWhite(x + (i + 0.5) / 8, y + (j + 0.5) / 8)) hits++;
  return hits / 64;
}

function png(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
