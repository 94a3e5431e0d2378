/* The presenter's notes: what the stage says of its screen, and keys that turn it from here. */

import { elapsed, timeOfDay } from "./stage/clock.js";
import { actOf } from "./stage/keys.js";

const PING_MS = 2000;
const GONE_MS = 5000;
const TURNS = new Set(["next", "previous", "first", "last", "blank"]);

const channel = new BroadcastChannel(`stage-${location.hash.slice(1)}`);
const part = (id) => document.getElementById(id);
let heard = Date.now();
let start = null;

function write(id, text) {
  if (part(id).textContent !== text) part(id).textContent = text;
}

function list(id, texts) {
  part(id).replaceChildren(...texts.map((text) => {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }));
}

function show(told) {
  start = told.start;
  write("place", `${told.screen} of ${told.screens} · ${told.label}`);
  write("title", told.title);
  write("next", told.next || "That was the last screen.");
  list("notes", told.notes);
  list("marks", told.marks);
}

function tick() {
  part("gone").hidden = Date.now() - heard < GONE_MS;
  write("time", timeOfDay());
  write("elapsed", start ? elapsed(start) : "");
}

channel.onmessage = ({ data }) => {
  heard = data.gone ? 0 : Date.now();
  if (!data.gone) show(data);
  tick();
};
document.addEventListener("keydown", (event) => {
  const act = actOf(event);
  if (!TURNS.has(act)) return;
  event.preventDefault();
  if (!event.repeat) channel.postMessage({ act });
});
document.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act) channel.postMessage({ act });
});
setInterval(() => channel.postMessage({}), PING_MS);
setInterval(tick, 1000);
channel.postMessage({});
tick();
