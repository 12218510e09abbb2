// node guard.cjs PROGRAM ARGS...: runs a program that cannot load end-with-parent.cjs, and kills it when our own parent dies.
const { spawn } = require('node:child_process');
const { whenGone } = require('./parent.cjs');

const child = spawn(process.argv[2], process.argv.slice(3), { stdio: 'inherit' });
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
whenGone(() => {
  child.kill('SIGKILL');
  process.exit(1);
});
