"use strict";
(() => {
  const frames = [...document.querySelectorAll("iframe")];
  const page = frames.length > 0 ? new URL(frames[0].src).pathname : "/";
  let build = 0;

  /* A frame has the width of its screen, and is drawn as large as there is room for it. */
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const frame = target.querySelector("iframe");
      const scale = Math.min(1, contentRect.width / Number(frame.width));
      frame.style.transform = `scale(${scale})`;
      target.style.blockSize = `${Number(frame.height) * scale}px`;
    }
  });
  document.querySelectorAll(".screen").forEach((screen) => sizes.observe(screen));

  async function refresh() {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = document.activeElement?.getAttribute("href");
    const isSame = (document.querySelector("iframe") === null) === (fresh.querySelector("iframe") === null);
    if (!answer.ok || !isSame) {
      location.reload();
      return;
    }
    for (const part of document.querySelectorAll("[data-live]")) {
      const next = fresh.getElementById(part.id);
      if (next !== null && next.outerHTML !== part.outerHTML) {
        part.replaceWith(document.adoptNode(next));
      }
    }
    if (focused) {
      document.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
  }

  function apply(state) {
    frames.forEach((frame) => frame.contentWindow.postMessage({ harristrip: state }, location.origin));
    if (build !== 0 && build !== state.build) {
      refresh();
    }
    build = state.build;
  }

  let source = null;
  function listen() {
    if (source === null && document.visibilityState !== "hidden") {
      source = new EventSource(`/_harristrip/events?page=${encodeURIComponent(page)}`);
      source.addEventListener("state", (event) => apply(JSON.parse(event.data)));
    }
  }
  function deafen() {
    source?.close();
    source = null;
  }
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? deafen() : listen()));
  addEventListener("pagehide", deafen);
  addEventListener("pageshow", listen);
  listen();
})();
