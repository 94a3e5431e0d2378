/* Turns the screens of a stage: keys, buttons, full screen, and the place kept in the address. */

import { Clock } from "./stage/clock.js";
import { actOf } from "./stage/keys.js";
import { closeDialogs } from "./stage/lost.js";
import { Panels } from "./stage/panels.js";
import { Place } from "./stage/place.js";
import { Speaker } from "./stage/speaker.js";

const root = document.documentElement;

// Outlives the element, so that who comes back from another page finds the screen they left.
let shown = 1;
let changeSeen = null;

class StageTurner extends HTMLElement {
  connectedCallback() {
    this.screens = this.getAttribute("screens").split(" ");
    this.place = new Place();
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.clock = new Clock(this.querySelector(".stage-clock"), signal);
    this.panels = new Panels(this);
    this.speaker = new Speaker(this, signal);
    document.addEventListener("keydown", (event) => this.press(event), { signal });
    document.addEventListener("click", (event) => this.click(event), { signal, capture: true });
    document.addEventListener("fullscreenchange", () => this.tell(), { signal });
    window.addEventListener("popstate", () => {
      if (this.place.isHere()) this.show(this.place.asked() ?? 1);
    }, { signal });
    // Streamlit writes the address anew with each scenario, and knows nothing of the screen.
    window.navigation?.addEventListener("currententrychange", () => this.place.keep(shown), { signal });
    this.watch(signal);
    closeDialogs(signal);
    this.show(this.place.asked() ?? shown);
  }

  disconnectedCallback() {
    this.listening.abort();
    setTimeout(() => {
      if (document.querySelector("stage-turner")) return;
      for (const each of ["screen", "change", "blank", "panel"]) delete root.dataset[each];
      if (document.fullscreenElement) document.exitFullscreen();
    });
  }

  get shown() {
    return shown;
  }

  /* What the server draws anew: notes, lists, a change to reveal. */
  watch(signal) {
    let waiting = false;
    const look = () => {
      waiting = false;
      if (signal.aborted) return;
      const change = document.querySelector(".stage-change")?.dataset.name;
      if (!change) delete root.dataset.change;
      else if (change !== changeSeen) {
        changeSeen = change;
        root.dataset.change = "";
      }
      this.panels.draw();
      this.tell();
    };
    const watcher = new MutationObserver(() => {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    });
    const stage = document.querySelector(".st-key-stage");
    watcher.observe(stage, { childList: true, subtree: true, characterData: true });
    signal.addEventListener("abort", () => watcher.disconnect());
    look();
  }

  press(event) {
    const act = actOf(event);
    if (!act || (act === "leave" && !this.canLeave())) return;
    event.preventDefault();
    if (!event.repeat) this.act(act);
  }

  click(event) {
    if (event.target.closest(".st-key-scheme")) return; // a script's, not a reader's
    if ("blank" in root.dataset) {
      event.stopPropagation();
      this.act("blank");
      return;
    }
    const act = event.target.closest("stage-turner [data-act]")?.dataset.act;
    if (act) this.act(act);
    else if (!event.target.closest(".stage-panel, .stage-menu")) this.panels.close();
  }

  act(asked) {
    const [act, which] = asked.split(" ");
    const turned = { next: shown + 1, previous: shown - 1, first: 1, last: this.screens.length, screen: Number(which) }[act];
    if (act !== "menu" && act !== "leave" && this.panels.open === "menu") this.panels.close();
    if (turned === undefined) this[act](which);
    else if (this.hideChange()) this.tell();
    else this.show(turned);
  }

  show(screen) {
    shown = Math.min(Math.max(screen, 1), this.screens.length);
    root.dataset.screen = shown;
    this.place.keep(shown);
    this.tell();
  }

  full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.();
  }

  blank() {
    if ("blank" in root.dataset) delete root.dataset.blank;
    else root.dataset.blank = "";
    this.tell();
  }

  help() {
    const dialog = this.querySelector("dialog");
    if (!dialog.open) dialog.showModal();
  }

  menu() {
    this.panels.toggle("menu");
  }

  bookmarks() {
    this.panels.toggle("bookmarks");
  }

  changes() {
    this.panels.toggle("changes");
  }

  notes() {
    if (!this.speaker.open()) this.say("The browser kept the window from opening");
  }

  restart() {
    this.clock.restart();
  }

  turnClock() {
    this.clock.turn();
  }

  stage() {
    pressed("act_stage") || pressed("act_cancel");
  }

  reveal() {
    if (pressed("act_reveal") || this.hideChange()) return;
    if (document.querySelector(".stage-change")) root.dataset.change = "";
    this.tell();
  }

  undo() {
    pressed("act_undo");
  }

  bookmark(number) {
    pressed(`bookmark_${number}`);
  }

  hideChange() {
    const was = "change" in root.dataset;
    delete root.dataset.change;
    return was;
  }

  canLeave() {
    return this.panels.open || "blank" in root.dataset || "change" in root.dataset || document.fullscreenElement;
  }

  leave() {
    if (this.panels.close()) return;
    if ("blank" in root.dataset) this.blank();
    else if (this.hideChange()) this.tell();
    else if (document.fullscreenElement) document.exitFullscreen();
  }

  tell() {
    this.say(`${shown} of ${this.screens.length}`);
    const idle = { previous: shown === 1, next: shown === this.screens.length };
    for (const [act, none] of Object.entries(idle)) {
      this.querySelector(`[data-act=${act}]`).setAttribute("aria-disabled", none);
    }
    const full = this.querySelector("[data-act=full]");
    full.hidden = !document.fullscreenEnabled;
    full.setAttribute("aria-pressed", Boolean(document.fullscreenElement));
    this.speaker.tell();
  }

  say(what) {
    const status = this.querySelector("[role=status]");
    if (status.textContent !== what) status.textContent = what; // the same again would be noticed
  }
}

/* Press a button of the server's; it may lie in a closed list. */
function pressed(key) {
  const button = document.querySelector(`.st-key-${key} button:not([disabled])`);
  button?.click();
  return Boolean(button);
}

customElements.define("stage-turner", StageTurner);
