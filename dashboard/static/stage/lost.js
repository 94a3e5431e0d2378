/* The room goes on while a connection is lost: the strip says so, and no dialog covers the screen. */

export function closeDialogs(signal) {
  const watcher = new MutationObserver(() => {
    if (document.querySelector('[data-test-connection-state="CONNECTED"]')) return;
    document.querySelector(".stDialog button")?.click();
  });
  watcher.observe(document.body, { childList: true });
  signal.addEventListener("abort", () => watcher.disconnect());
}
