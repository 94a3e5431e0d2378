/* Lists above the strip, one open at a time: the menu, the bookmarks, the last changes. */

const NAMES = { bookmarks: "Bookmarks", changes: "Last changes" };

export class Panels {
  constructor(stage) {
    this.stage = stage;
    this.open = null;
  }

  find(name) {
    return name === "menu"
      ? this.stage.querySelector(".stage-menu")
      : document.querySelector(`.st-key-panel_${name}`);
  }

  toggle(name) {
    const opening = this.open !== name;
    this.close();
    if (!opening) return;
    this.from = document.activeElement;
    this.open = name;
    this.draw();
    this.find(name)?.querySelector("button:not([disabled]), input")?.focus();
  }

  close() {
    if (!this.open) return false;
    const had = this.find(this.open);
    this.open = null;
    this.draw();
    if (had?.contains(document.activeElement) || document.activeElement === document.body) this.from?.focus();
    return true;
  }

  /* The server draws lists anew, without what was said of them. */
  draw() {
    this.find("menu").hidden = this.open !== "menu";
    this.stage.querySelector("[data-act=menu]").setAttribute("aria-expanded", Boolean(this.open));
    for (const [name, said] of Object.entries(NAMES)) {
      const panel = this.find(name);
      if (!panel) continue;
      panel.classList.add("stage-panel");
      panel.setAttribute("role", "group");
      panel.setAttribute("aria-label", said);
    }
    const { dataset } = document.documentElement;
    if (NAMES[this.open]) dataset.panel = this.open;
    else delete dataset.panel;
  }
}
