/* Keeps what a reader sees as set when the page is left: a reload has what the address said as it began. */

const STORE = "unsaved";
const PARAMETER = "set";
const HAIR = 1e-6;

let handing = false;

class UnsavedSettings extends HTMLElement {
  connectedCallback() {
    this.listening = new AbortController();
    window.addEventListener("pagehide", () => putAside(), { signal: this.listening.signal });
    handOver();
  }

  disconnectedCallback() {
    this.listening.abort();
  }
}

/* Put aside the address as it is seen last, and what controls show besides. */
function putAside() {
  if (handing) return;
  const { pathname: page, search } = location;
  sessionStorage.setItem(STORE, JSON.stringify({ page, search, set: unsaved() }));
}

/* Once a page is loaded: if it was left otherwise than its address says, load that instead. */
function handOver() {
  const left = JSON.parse(sessionStorage.getItem(STORE));
  if (handing || !left) return;
  sessionStorage.removeItem(STORE);
  const [{ type }] = performance.getEntriesByType("navigation");
  const same = left.page === location.pathname && left.search === location.search;
  handing = same ? left.set.length > 0 : type === "reload"; // else another scenario was opened in its place
  if (!handing) return;
  const address = new URL(left.page + left.search, location.href);
  if (left.set.length) address.searchParams.set(PARAMETER, JSON.stringify(left.set));
  const { pathname: page, search } = address;
  sessionStorage.setItem(STORE, JSON.stringify({ page, search, set: [] })); // for a reload before it is loaded
  location.replace(address);
}

/* Paths and values of what controls show otherwise than the address has it, the one in use last. */
function unsaved() {
  const told = document.querySelector("[data-known]");
  const found = [];
  for (const [path, kind, known, names] of JSON.parse(told?.dataset.known ?? "[]")) {
    const input = newest(path, kind);
    if (!input || input.disabled) continue;
    const shown = READ[kind](input, known, names);
    if (shown === undefined) continue;
    found[input === document.activeElement ? "push" : "unshift"]([path, shown]);
  }
  return found;
}

/* Of a control that was made anew, its forerunner may still be there. */
function newest(path, kind) {
  const name = `st-key-${path.replaceAll(".", "-")}-${kind}-`;
  const number = (each) => Number([...each.classList].find((one) => one.startsWith(name)).slice(name.length));
  const found = [...document.querySelectorAll(`[class*=" ${name}"], [class^="${name}"]`)];
  return found.sort((one, other) => number(other) - number(one))[0]?.querySelector("input");
}

/* What an input shows, if that is not what is known. */
const READ = {
  slider(input, known) {
    const [shown, least, most, step] = [input.value, input.min, input.max, input.step].map(Number);
    const over = (known - least) % step; // a value between two stops is drawn at one of them, as React Aria rounds
    const stop = Math.min(most, known - over + (2 * over >= step ? step : 0));
    return Math.abs(shown - stop) > HAIR ? shown : undefined;
  },

  typed(input, known) {
    const text = input.value.trim();
    if (text === "") return known === null ? undefined : null;
    const shown = Number(text);
    if (Number.isNaN(shown)) return undefined;
    const decimals = Math.max(2, text.split(".")[1]?.length ?? 0); // a field shows two or more
    return known === null || Math.abs(shown - Number(known.toFixed(decimals))) > HAIR ? shown : undefined;
  },

  choice(input, known, names) {
    const shown = names[input.value];
    return shown === known ? undefined : shown;
  },
};

customElements.define("unsaved-settings", UnsavedSettings);
