// What is seen while the slider of a stage is dragged: frames that show something new.
(() => {
    const SLIDER = '[class*="st-key-total_musd"] input[type=range]';
    const POINTS = ".st-key-answer .mark-symbol path";
    const AHEAD = "[data-frames=ahead]";
    let times = null;

    function shown() {
        const points = [...document.querySelectorAll(POINTS)].map(each => each.getAttribute("transform"));
        return document.querySelector("answer-follower") ? points.join() : slider().value;
    }

    function slider() {
        return document.querySelector(SLIDER);
    }

    async function ready() {
        for (let before = -1, now = 0; now !== before || !now; ) {
            before = now;
            await new Promise(done => setTimeout(done, 5000));
            now = document.querySelectorAll(AHEAD).length;
        }
    }

    // Its middle, and the way from one stop to the next, pixels.
    function thumb() {
        const knob = slider().parentElement.parentElement, box = knob.getBoundingClientRect();
        const { width } = knob.parentElement.getBoundingClientRect();
        const { min, max, step } = slider();
        return [box.x + box.width / 2, box.y + box.height / 2, width * step / (max - min)];
    }

    function watch() {
        const noted = times = [];
        let before = shown();
        const look = time => {
            if (times !== noted) return;
            const now = shown();
            if (now !== before) noted.push(time);
            before = now;
            requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    }

    // When each was, milliseconds.
    function seen() {
        const noted = times;
        times = null;
        return noted;
    }

    globalThis.drag = { ready, thumb, watch, seen };
})();
