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
    const sent = document.querySelector("[data-drawn]");
    const button = document.querySelector(".st-key-draw_anew button");
    if (!sent || !button) {
      if (this.isConnected) requestAnimationFrame(() => this.look()); // they come in any order
      return;
    }
    const now = getComputedStyle(this.app).colorScheme;
    if (now === (this.asked ?? sent.dataset.drawn)) return;
    this.asked = now;
    button.click();
  }
}

customElements.define("scheme-watcher", SchemeWatcher);
