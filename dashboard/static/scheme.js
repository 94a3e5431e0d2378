/* Has the page drawn anew when its reader turns to light or dark, and when a lost connection is back:
   a server that has started anew knows nothing of the page, and would not take its next change. */

const CONNECTION = "data-test-connection-state";

class SchemeWatcher extends HTMLElement {
  connectedCallback() {
    this.app = document.querySelector("[data-testid=stApp]");
    this.observer = new MutationObserver(() => this.look());
    this.observer.observe(this.app, { attributeFilter: ["class", CONNECTION] });
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
    const connected = this.app.getAttribute(CONNECTION) === "CONNECTED";
    const back = connected && this.lost;
    this.lost = !connected;
    if (!back && now === (this.asked ?? sent.dataset.drawn)) return;
    this.asked = now;
    if (connected) button.click();
  }
}

customElements.define("scheme-watcher", SchemeWatcher);
