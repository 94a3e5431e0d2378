/* The time of day, or how long the briefing takes so far. */

const START = "stage-start";
const TWO = (number) => String(number).padStart(2, "0");

export function timeOfDay() {
  const now = new Date();
  return `${TWO(now.getHours())}:${TWO(now.getMinutes())}`;
}

export function elapsed(start) {
  const seconds = Math.max(0, Math.floor((Date.now() - start) / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours ? `${hours}:${TWO(minutes)}` : minutes}:${TWO(seconds % 60)}`;
}

export class Clock {
  constructor(button, signal) {
    this.button = button;
    this.sinceStart = false;
    const every = setInterval(() => this.draw(), 1000);
    signal.addEventListener("abort", () => clearInterval(every));
    this.draw();
  }

  /* Kept by the window, so that a reload doesn't start the briefing anew. */
  get start() {
    return Number(sessionStorage.getItem(START)) || this.restart();
  }

  restart() {
    sessionStorage.setItem(START, Date.now());
    return Date.now();
  }

  turn() {
    this.sinceStart = !this.sinceStart;
    this.draw();
  }

  draw() {
    const said = this.sinceStart ? elapsed(this.start) : timeOfDay();
    if (this.button.textContent === said) return;
    this.button.textContent = said;
    const [now, then] = ["Time of day", "Time since the start"];
    this.button.title = this.sinceStart ? `${then}. Click for the ${now.toLowerCase()}` : `${now}. Click for the ${then.toLowerCase()}`;
  }
}
