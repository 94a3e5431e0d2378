// When a page has painted what a key press changed. A time is that of the first task after
// the animation frame that follows a change, which is when the frame has been laid out and drawn.
(() => {
    const QUIET_MS = 400;
    const FINDINGS = "[data-testid=stVegaLiteChart], [data-testid=stHeading]";
    // Streamlit's own signs of life come and go with each run, whatever the page shows.
    const SIGNS = "[data-testid=stStatusWidget], [data-testid=stSpinner], [data-testid=stDecoration]";
    const UNSEEN = new Set(["data-test-script-state", "data-test-connection-state", "data-stale"]);
    // Parts that a page fills in beside the rest: see dashboard/draw/later.py.
    const LATER = "[class*=st-key-later]";
    let pressed = null, first = null, last = 0, all = 0, frames = 0, log = null;

    function afterFrame(act) {
        frames += 1;
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => { frames -= 1; act(performance.now()); };
            channel.port2.postMessage(null);
        });
    }

    function element(change) {
        const { target } = change;
        return target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    }

    function seen(change) {
        const at = element(change);
        if (!at?.closest("[data-testid=stApp]") || at.closest(SIGNS)) return false;
        if (change.type === "childList")
            return [...change.addedNodes, ...change.removedNodes].some(
                node => !(node.nodeType === Node.ELEMENT_NODE && node.matches(SIGNS)));
        if (change.type === "attributes")
            return !UNSEEN.has(change.attributeName)
                && at.getAttribute(change.attributeName) !== change.oldValue;
        return change.target.data !== change.oldValue;
    }

    function finding(change) {
        return element(change)?.closest(FINDINGS) != null;
    }

    new MutationObserver(changes => {
        const shown = changes.filter(seen);
        if (!shown.length) return;
        const found = shown.some(finding);
        const atOnce = shown.some(each => !element(each)?.closest(LATER));
        log?.push(...shown.map(each => [
            performance.now() - pressed, each.type, each.attributeName ?? "",
            (each.target.parentElement ?? each.target).closest("[data-testid]")
                ?.dataset.testid ?? "", each.target.nodeName]));
        afterFrame(now => {
            all = now;
            if (atOnce) last = now;
            if (found && first === null) first = now;
        });
    }).observe(document, {
        subtree: true, childList: true, attributes: true, characterData: true,
        attributeOldValue: true, characterDataOldValue: true,
    });

    addEventListener("keydown", () => { pressed ??= performance.now(); }, true);

    function running() {
        const app = document.querySelector("[data-testid=stApp]");
        return app?.dataset.testScriptState !== "notRunning";
    }

    window.painted = {
        arm(logging = false) {
            pressed = first = null;
            log = logging ? [] : null;
        },
        still: () => new Promise(done => {
            const look = setInterval(() => {
                const quiet = performance.now() - Math.max(all, pressed ?? 0);
                if (running() || frames || quiet < QUIET_MS) return;
                clearInterval(look);
                done({ first: first && first - pressed, last: last - pressed, all: all - pressed, log });
            }, 20);
        }),
        headline: selector => new Promise(done => {
            const look = () => document.querySelector(selector)?.textContent
                ? afterFrame(now => done(performance.timeOrigin + now))
                : requestAnimationFrame(look);
            look();
        }),
    };
})();
