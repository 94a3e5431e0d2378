/* Tells the notes window what the room sees, and does what it asks for. */

const NAME = "stage-id";
const ASKED = new Set(["next", "previous", "first", "last", "restart", "blank"]);

export class Speaker {
  constructor(stage, signal) {
    this.stage = stage;
    const id = sessionStorage.getItem(NAME) ?? crypto.randomUUID();
    sessionStorage.setItem(NAME, id);
    this.id = id;
    this.channel = new BroadcastChannel(`stage-${id}`);
    this.channel.onmessage = ({ data }) => {
      if (ASKED.has(data?.act)) stage.act(data.act);
      this.tell();
    };
    window.addEventListener("pagehide", () => this.channel.postMessage({ gone: true }), { signal });
    signal.addEventListener("abort", () => {
      this.channel.postMessage({ gone: true });
      this.channel.close();
    });
  }

  open() {
    const address = new URL("../notes.html", import.meta.url);
    address.search = "";
    address.hash = this.id;
    return Boolean(window.open(address, `notes-${this.id}`, "popup,width=960,height=760"));
  }

  /* Everything as text: the other window writes nothing else. */
  tell() {
    const { shown, screens, clock } = this.stage;
    const next = screens[shown];
    this.channel.postMessage({
      screen: shown,
      screens: screens.length,
      label: said(screens[shown - 1], ".stage-label"),
      title: said(screens[shown - 1], "h1"),
      notes: notes(screens[shown - 1]),
      next: next ? `${said(next, ".stage-label")}: ${said(next, "h1")}` : "",
      start: clock.start,
      marks: marks(),
    });
  }
}

function said(screen, part) {
  return document.querySelector(`.st-key-screen_${screen} ${part}`)?.textContent.trim() ?? "";
}

function notes(screen) {
  return [...document.querySelectorAll(`.stage-told[data-screen=${screen}] li`)].map((each) => each.textContent);
}

function marks() {
  const { dataset } = document.documentElement;
  return [
    "blank" in dataset && "The room sees black.",
    "change" in dataset && "The room sees before and after.",
    document.querySelector(".st-key-staging") && "A change is staged: the room sees the answer before it.",
  ].filter(Boolean);
}
