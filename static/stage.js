/* Turns the screens of a stage: keys, buttons, full screen, and the place kept in the address. */

const PARAMETER = "screen";
const FIELDS = "input, select, textarea, [contenteditable=true], [role=slider], [role=listbox], [role=dialog], [role=menu]";
const PRESSED_BY_SPACE = "a, button, summary";
const TURNS = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
  f: "full",
  F: "full",
  Escape: "leave full",
};

// Outlives the element, so that who comes back from another page finds the screen they left.
let shown = 1;

class StageTurner extends HTMLElement {
  connectedCallback() {
    this.screens = Number(this.getAttribute("screens"));
    this.page = location.pathname;
    this.listening = new AbortController();
    const { signal } = this.listening;
    document.addEventListener("keydown", (event) => this.press(event), { signal });
    document.addEventListener("fullscreenchange", () => this.tell(), { signal });
    window.addEventListener("popstate", () => {
      if (location.pathname === this.page) this.show(this.asked() ?? 1);
    }, { signal });
    // Streamlit writes the address anew with each scenario, and knows nothing of the screen.
    window.navigation?.addEventListener("currententrychange", () => this.keep(), { signal });
    this.addEventListener("click", (event) => {
      const act = event.target.closest("[data-act]")?.dataset.act;
      if (act) this.act(act);
    }, { signal });
    this.show(this.asked() ?? shown);
  }

  disconnectedCallback() {
    this.listening.abort();
    setTimeout(() => {
      if (document.querySelector("stage-turner")) return;
      delete document.documentElement.dataset.screen;
      if (document.fullscreenElement) document.exitFullscreen();
    });
  }

  press(event) {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest(FIELDS)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === " " && event.target.closest(PRESSED_BY_SPACE)) return;
    const act = TURNS[event.key];
    if (!act || (act === "leave full" && !document.fullscreenElement)) return;
    event.preventDefault();
    if (!event.repeat) this.act(act);
  }

  act(act) {
    const turned = { next: shown + 1, previous: shown - 1, first: 1, last: this.screens }[act];
    if (turned) this.show(turned);
    else if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.();
  }

  show(screen) {
    shown = Math.min(Math.max(screen, 1), this.screens);
    document.documentElement.dataset.screen = shown;
    this.keep();
    this.tell();
  }

  asked() {
    const number = Number.parseInt(new URL(location.href).searchParams.get(PARAMETER), 10);
    return Number.isNaN(number) ? null : number;
  }

  keep() {
    if (location.pathname !== this.page) return;
    const address = new URL(location.href);
    const wanted = shown > 1 ? String(shown) : null;
    if (address.searchParams.get(PARAMETER) === wanted) return;
    if (wanted) address.searchParams.set(PARAMETER, wanted);
    else address.searchParams.delete(PARAMETER);
    history.replaceState(history.state, "", address);
  }

  tell() {
    this.querySelector("[role=status]").textContent = `${shown} of ${this.screens}`;
    const idle = { previous: shown === 1, next: shown === this.screens };
    for (const [act, none] of Object.entries(idle)) {
      this.querySelector(`[data-act=${act}]`).setAttribute("aria-disabled", none);
    }
    const full = this.querySelector("[data-act=full]");
    full.hidden = !document.fullscreenEnabled;
    full.setAttribute("aria-pressed", Boolean(document.fullscreenElement));
  }
}

customElements.define("stage-turner", StageTurner);
