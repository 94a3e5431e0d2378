/* Has the page drawn anew when its reader turns to light or dark: Streamlit draws what it was sent. */

class SchemeWatcher extends HTMLElement {
  connectedCallback() {
    this.app = document.querySelector("[data-testid=stApp]");
    this.observer = new MutationObserver(() => this.look());
    this.observer.observe(this.app, { attributeFilter: ["class"] });
    this.look();
  }

  disconnectedCallback() {
    this.observer.disconnect();
  }

  look() {
    const now = getComputedStyle(this.app).colorScheme;
    const drawn = this.asked ?? document.querySelector("[data-drawn]").dataset.drawn;
    if (now === drawn) return;
    this.asked = now;
    document.querySelector(".st-key-draw_anew button").click();
  }
}

customElements.define("scheme-watcher", SchemeWatcher);
