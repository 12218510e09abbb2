"use strict";
// Renders cards with the official renderer, in host configurations with the colours of Teams, and looks at them with axe-core.

const colours = {
  light: { text: "#242424", subtle: "#616161", attention: "#c4314b" },
  dark: { text: "#ffffff", subtle: "#adadad", attention: "#ff8a9a" },
  contrast: { text: "#ffffff", subtle: "#ffffff", attention: "#ffff00" },
};

function hostConfig(theme) {
  const { text, subtle, attention } = colours[theme];
  const same = (colour) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: text, subtle }, dark: same(text), light: same(text), accent: same(text),
    good: same(text), warning: same(text), attention: same(attention),
  };
  return new AdaptiveCards.HostConfig({
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: subtle },
    containerStyles: { default: { backgroundColor: "transparent", foregroundColors } },
    textStyles: { heading: { size: "large", weight: "bolder" } },
    textBlock: { headingLevel: 2 },
    actions: { maxActions: 10, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left" },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 120 }, value: { wrap: true }, spacing: 12 },
    inputs: { label: { requiredInputs: { weight: "bolder" }, optionalInputs: { weight: "bolder" } } },
  });
}

// What Teams' own Markdown does with a card, as far as our cards use it: lists, line breaks and escapes.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const escape = (line) => line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\\([\\*_\[\]`#~])/g, "$1");
  const lines = text.split("\n");
  result.outputHtml = lines.every((line) => line.startsWith("- "))
    ? `<ul>${lines.map((line) => `<li>${escape(line.slice(2))}</li>`).join("")}</ul>`
    : `<p style="margin:0">${lines.map(escape).join("<br>")}</p>`;
  result.didProcess = true;
};

const pressed = [];
let before = null;

// Shows a card; gives what the renderer found wrong with it.
function show(json, theme) {
  document.body.className = theme;
  document.documentElement.lang = json.lang;
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig(theme);
  card.onExecuteAction = (action) => pressed.push(action.title);
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  card.parse(json, context);
  const events = [];
  for (let at = 0; at < context.eventCount; at++) {
    events.push(context.getEventAt(at).message);
  }

  // The renderer (3.0.5) tests "lang" with one regular expression with the flag g, which remembers where it was: it refuses
  // every second language, whichever that is. What it says of a language of two letters is not about the card.
  const lang = `Invalid value "${json.lang}" for property "lang".`;
  if (/^[a-z]{2}$/.test(json.lang) && events.includes(lang)) {
    events.splice(events.indexOf(lang), 1);
  }

  // The id of the heading is the card's name, and the id of a button its verb; people and programs rely on both. Where a
  // button leads to the card it stands on, the two are the same, which only this check minds: nothing looks either up.
  const name = json.body[0].id;
  const found = card.validateProperties().validationEvents
    .map((event) => event.message)
    .filter((message) => message !== `Duplicate Id "${name}".`);
  const main = document.querySelector("main");
  main.replaceChildren(card.render());
  pressed.length = 0;
  return events.concat(found);
}

// Everything wrong with a card in a theme at the present width.
async function look(json, theme, ignored) {
  const faults = show(json, theme);
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} in ${width}`);
  }

  for (const element of document.querySelectorAll("main *")) {
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.right > width + 1) {
      faults.push(`sticks out: ${element.className} to ${Math.round(box.right)}`);
      break;
    }
  }

  const rules = Object.fromEntries(ignored.map((rule) => [rule, { enabled: false }]));
  const result = await axe.run(document, { resultTypes: ["violations"], rules });
  return faults.concat(result.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html.slice(0, 200)} (${violation.nodes[0].failureSummary})`));
}

// Looks at many cards; gives "title: fault" lines.
async function lookAll(cards, theme, ignored) {
  const lines = [];
  for (const { title, json } of cards) {
    for (const fault of await look(json, theme, ignored)) {
      lines.push(`${title}: ${fault}`);
    }
  }

  return lines;
}

// The stops of the Tab key in reading order, which is the order of the document. A group of radio buttons is one stop.
const controls = () => [...document.querySelectorAll("main button, main input, main select, main a, main [tabindex='0']")]
  .filter((element) => element.offsetParent !== null)
  .filter((element) => element.type !== "radio" || element === stopOf(element));

function stopOf(radio) {
  const group = [...document.querySelectorAll(`main input[type=radio][name="${radio.name}"]`)];
  return group.find((one) => one.checked) ?? group[0];
}

const tabStops = () => controls().length;

// What has the focus: its place in reading order, and whether one can see that it has it.
function focused() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  return { at: controls().indexOf(element), visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0, button: element.tagName === "BUTTON", title: element.textContent };
}
