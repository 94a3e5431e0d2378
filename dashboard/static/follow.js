/* Shows the answer where the slider stands, while it moves: picked from what the model has worked out. */

const HAIR = 1e-6;

class AnswerFollower extends HTMLElement {
  connectedCallback() {
    this.stage = this.closest(".st-key-stage");
    this.slider = `[class*="st-key-${this.getAttribute("slider")}"] input[type=range]`;
    this.known = new Map(); // total → frame, of one scenario
    this.read = new WeakSet();
    this.observer = new MutationObserver(() => this.soon());
    const watched = { subtree: true, childList: true, attributeFilter: ["aria-valuetext"] };
    this.observer.observe(this.stage, watched);
    this.soon();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    cancelAnimationFrame(this.waiting);
    delete this.stage.dataset.following;
  }

  /* Once a frame of the screen, however often the slider moves in between. */
  soon() {
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = null;
      this.follow();
    });
  }

  follow() {
    const slider = this.stage.querySelector(this.slider);
    const sent = this.stage.querySelector("[data-frames=now]");
    if (!slider || !sent) return;
    const now = this.take(sent);
    for (const each of this.stage.querySelectorAll("[data-frames=ahead]")) this.take(each);
    const asked = Number(slider.value);
    // A change that is staged stays unseen until it is revealed.
    const staged = this.stage.querySelector(".st-key-staging");
    const moving = !staged && Math.abs(asked - now.total) > HAIR;
    const frame = moving ? this.nearest(asked) : now;
    this.toggleAttribute("data-nearest", Math.abs(asked - frame.total) > HAIR);
    if (moving || this.moving) this.show(frame);
    if (this.moving && !moving) {
      this.querySelector(".let-go").textContent = `${now.headline} ${now.sureness}`;
    }
    this.moving = moving;
    this.stage.toggleAttribute("data-following", moving);
  }

  /* Read what the page was sent, once; what belongs to another scenario is forgotten. */
  take(sent) {
    const now = sent.dataset.frames === "now";
    if (now && this.of !== sent.dataset.of) {
      this.of = sent.dataset.of;
      this.known.clear();
    }
    if (sent.dataset.of === this.of && !this.read.has(sent)) {
      this.read.add(sent);
      for (const frame of JSON.parse(sent.dataset.content)) {
        this.known.set(frame.total, frame);
        if (now) this.now = frame;
      }
    }
    return this.now;
  }

  nearest(asked) {
    let best = this.now;
    for (const frame of this.known.values()) {
      if (Math.abs(frame.total - asked) < Math.abs(best.total - asked)) best = frame;
    }
    return best;
  }

  show(frame) {
    if (frame === this.shown) return;
    this.shown = frame;
    const answer = this.stage.querySelector(".st-key-answer");
    say(answer.querySelector("h1"), frame.headline);
    say(answer.querySelector("strong"), frame.sureness);
    const rows = frame.figures.map((row) => ({ ...row })); // Vega writes into what it is given
    drawing(answer.querySelector("svg.marks"))?.data("figures", rows).run();
  }
}

/* Write into the one text of an element, which stays the one that Streamlit writes into. */
function say(element, words) {
  let text = element;
  while (text?.childNodes.length === 1) text = text.firstChild;
  const written = text?.nodeType === Node.TEXT_NODE;
  if (written) text.data = words;
  element?.toggleAttribute("data-unsaid", !written);
}

/* The Vega view that drew a picture: each node knows its item, and the items of the root the view. */
function drawing(svg) {
  for (const node of svg?.querySelectorAll(".root path, .root g") ?? []) {
    for (let item = node.__data__; item; item = item.mark?.group) {
      if (item.context?.dataflow) return item.context.dataflow;
    }
  }
  return null;
}

customElements.define("answer-follower", AnswerFollower);
