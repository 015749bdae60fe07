"use strict";
(() => {
  const script = document.currentScript;
  const { version, mark } = script.dataset;
  script.remove();

  const root = "/_harristrip/";
  const placeKey = "harristrip-place";
  const isFramed = window !== window.top;

  /* The place on the page, by the words that stand at the top of the window: what is above them may have changed. */

  let isReturning = false;
  // The browser restores the place itself, but after our own reload: it would do so when we have, by the old height.
  addEventListener("pagehide", () => {
    if (!isReturning) {
      history.scrollRestoration = "auto";
    }
  });

  const blocks = () => [...document.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, figure, pre, tr")];
  const wordsOf = (block) => block.textContent.trim().slice(0, 80);

  function rememberPlace() {
    const all = blocks();
    const at = all.findIndex((block) => block.getBoundingClientRect().bottom > 0);
    const place = { page: location.pathname, y: scrollY, at };
    if (at >= 0) {
      place.words = wordsOf(all[at]);
      place.top = all[at].getBoundingClientRect().top;
    }
    try {
      sessionStorage.setItem(placeKey, JSON.stringify(place));
      history.scrollRestoration = "manual";
      isReturning = true;
    } catch {
      /* A browser that keeps nothing restores what it can by itself. */
    }
  }

  function takePlace() {
    try {
      const place = JSON.parse(sessionStorage.getItem(placeKey));
      sessionStorage.removeItem(placeKey);
      return place?.page === location.pathname && place.y > 0 ? place : null;
    } catch {
      return null;
    }
  }

  function returnTo(place) {
    const all = blocks();
    const distance = (block) => Math.abs(all.indexOf(block) - place.at);
    const same = all
      .filter((block) => wordsOf(block) === place.words)
      .sort((one, other) => distance(one) - distance(other))[0];
    const block = same ?? all[Math.min(place.at, all.length - 1)];
    const top = block ? scrollY + block.getBoundingClientRect().top - place.top : place.y;
    scrollTo({ top, behavior: "instant" });
  }

  const place = takePlace();
  if (place) {
    returnTo(place);
    addEventListener("load", () => returnTo(place), { once: true });
  }

  /* Style sheets are swapped where they stand: the old one goes when the new one is there. */

  const stemOf = (address) => address.split("/").pop().replace(/\.[0-9a-f]{10}\.css$/, "");

  function swapStyles(addresses) {
    for (const address of addresses) {
      const old = [...document.querySelectorAll("link[rel~=stylesheet]")].filter(
        (link) => stemOf(link.getAttribute("href") ?? "") === stemOf(address),
      );
      if (old.length === 0 || old.some((link) => link.getAttribute("href") === address)) {
        continue;
      }
      const fresh = old[0].cloneNode();
      fresh.setAttribute("href", address);
      fresh.addEventListener("load", () => old.forEach((link) => link.remove()), { once: true });
      fresh.addEventListener("error", () => fresh.remove(), { once: true });
      old[0].after(fresh);
    }
  }

  /* The panel has a tree of its own, so that neither the page's styles reach it nor its styles the page. */

  const styles = `
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: block; pointer-events: none;
      --paper: #fffdf9; --ink: #221e1a; --soft: #5c544b; --line: #d9d0c3; --error: #a3181b; --warning: #7a4d00;
      --accent: #8c1d18; --shadow: 0 -0.5rem 2rem rgb(40 30 20 / 0.18);
      color-scheme: light dark; font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); }
    @media (prefers-color-scheme: dark) { :host { --paper: #221e1a; --ink: #f0e9de; --soft: #b9ae9f; --line: #4a4138;
      --error: #ff9d92; --warning: #f1c069; --accent: #f3a699; --shadow: 0 -0.5rem 2rem rgb(0 0 0 / 0.6); } }
    @media print { :host { display: none; } }
    * { box-sizing: border-box; margin: 0; }
    [hidden] { display: none !important; }
    .heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .panel { pointer-events: auto; max-block-size: min(46vh, 30rem); overflow: auto; background: var(--paper);
      border-block-start: 3px solid var(--error); box-shadow: var(--shadow); overscroll-behavior: contain; }
    .panel.mild { border-color: var(--warning); }
    .inner { max-inline-size: 60rem; margin-inline: auto; padding: 0 1.25rem 1.25rem; }
    header { position: sticky; inset-block-start: 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1rem;
      padding-block: 0.9rem 0.6rem; background: var(--paper); }
    h2 { font-size: 1.2em; line-height: 1.3; }
    header p { flex: 1 1 14rem; color: var(--soft); }
    ol { padding: 0; list-style: none; }
    li { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding-block: 0.55rem; border-block-start: 1px solid var(--line); }
    li > p { grid-column: 1 / -1; }
    @media (max-width: 40em) { li { display: block; } .place, .rule { display: block; } li > p { margin-block-start: 0.2em; } }
    .place { font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.9em; overflow-wrap: anywhere; }
    .rule { color: var(--soft); font-size: 0.9em; }
    .rule b { color: var(--warning); font-weight: 600; }
    .error .rule b { color: var(--error); }
    .help { color: var(--soft); }
    a { color: var(--accent); text-underline-offset: 0.18em; }
    code { padding: 0.05em 0.3em; border-radius: 0.2em; background: color-mix(in srgb, var(--ink) 8%, transparent);
      font: 0.9em ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
    button, .chip { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 2rem;
      padding: 0.15rem 0.85rem; }
    button { cursor: pointer; }
    button:hover { border-color: var(--soft); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .chips { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.5rem; padding: 0.75rem; }
    .chips > * { pointer-events: auto; box-shadow: 0 0.15rem 0.6rem rgb(0 0 0 / 0.18); font-size: 0.95em; }
    .chips .error { border-color: var(--error); color: var(--error); }
    .chips .warning { border-color: var(--warning); color: var(--warning); }
    .chips .mark { background: var(--ink); border-color: var(--ink); color: var(--paper); }
  `;

  function make(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  /** What messages quote stands between backticks. */
  const prose = (text) =>
    text.split(/`([^`]+)`/).map((part, at) => (at % 2 ? make("code", {}, part) : part));

  const count = (number, what) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

  const panel = (() => {
    if (isFramed) {
      return { show() {}, lose() {} };
    }
    const host = make("harristrip-preview", { role: "complementary", "aria-label": "Preview" });
    const tree = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    tree.adoptedStyleSheets = [sheet];
    const heard = make("p", { class: "heard", role: "status" });
    const chips = make("div", { class: "chips" });
    const box = make("section", { class: "panel", "aria-label": "Faults", tabindex: "0", hidden: "" });
    tree.append(heard, chips, box);
    let [state, isFolded, isLost] = [null, false, false];

    const kind = () => (state.errors > 0 || state.trouble ? "error" : "warning");
    const summary = () =>
      [
        state.trouble ? "The site could not be built" : null,
        state.errors > 0 ? count(state.errors, "error") : null,
        state.warnings > 0 ? count(state.warnings, "warning") : null,
      ]
        .filter((part) => part !== null)
        .join(", ");

    function fold(folded) {
      isFolded = folded;
      draw();
      (folded ? chips.querySelector("button") : box)?.focus();
    }

    function chip(name, text, attributes = {}) {
      const made = make(attributes.onclick ? "button" : "p", { class: `chip ${name}` }, text);
      if (attributes.onclick) {
        made.setAttribute("type", "button");
        made.addEventListener("click", attributes.onclick);
      }
      return made;
    }

    function draw() {
      const isOpen = state !== null && summary() !== "" && !isFolded;
      box.hidden = !isOpen;
      chips.replaceChildren();
      if (isLost) {
        chips.append(chip("error", "The preview has stopped. Run harristrip serve again."));
      }
      if (mark) {
        chips.append(chip("mark", mark));
      }
      if (state !== null && summary() !== "" && isFolded) {
        chips.append(chip(kind(), summary(), { onclick: () => fold(false) }));
      }
      if (!isOpen) {
        box.replaceChildren();
        return;
      }
      box.classList.toggle("mild", kind() === "warning");
      const hide = make("button", { type: "button" }, "Hide");
      hide.addEventListener("click", () => fold(true));
      const list = make("ol");
      for (const fault of state.faults) {
        list.append(
          make(
            "li",
            { class: fault.severity },
            fault.open
              ? make("a", { class: "place", href: fault.open }, fault.place)
              : make("span", { class: "place" }, fault.place),
            make("span", { class: "rule" }, make("b", {}, fault.severity), ` ${fault.rule}`),
            make("p", {}, ...prose(fault.message), " ", make("span", { class: "help" }, ...prose(fault.help))),
          ),
        );
      }
      box.replaceChildren(
        make(
          "div",
          { class: "inner" },
          make("header", {}, make("h2", {}, summary()), make("p", {}, state.note), hide),
          state.trouble ? make("p", {}, ...prose(state.trouble)) : null,
          list,
          state.more > 0 ? make("p", { class: "help" }, `The terminal lists ${count(state.more, "more fault")}.`) : null,
        ),
      );
    }

    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        fold(true);
      }
    });
    draw();
    document.documentElement.append(host);

    return {
      show(next) {
        const had = state === null ? "" : summary();
        const was = state === null ? "" : kind();
        state = next;
        // Errors open the panel; what readers could live with waits in a corner.
        if (state.errors > 0 || state.trouble) {
          isFolded = isFolded && was === "error";
        } else {
          isFolded = true;
        }
        if (summary() !== had) {
          heard.textContent = summary() || (had === "" ? "" : "All faults are fixed.");
        }
        draw();
      },
      lose(lost) {
        if (lost !== isLost) {
          isLost = lost;
          draw();
        }
      },
    };
  })();

  /* What has changed. */

  function apply(state) {
    if (state.page !== location.pathname) {
      return;
    }
    if (state.version !== version) {
      rememberPlace();
      location.reload();
      return;
    }
    swapStyles(state.styles);
    panel.show(state);
  }

  if (isFramed) {
    // The desk listens for its frames: a browser opens few connections to one host.
    addEventListener("message", (event) => {
      if (event.source === parent && event.origin === location.origin && event.data?.harristrip) {
        apply(event.data.harristrip);
      }
    });
    return;
  }

  let source = null;
  let losing = 0;

  function listen() {
    if (source !== null || document.visibilityState === "hidden") {
      return;
    }
    source = new EventSource(`${root}events?page=${encodeURIComponent(location.pathname)}`);
    source.addEventListener("state", (event) => apply(JSON.parse(event.data)));
    source.addEventListener("open", () => {
      clearTimeout(losing);
      panel.lose(false);
    });
    source.addEventListener("error", () => {
      clearTimeout(losing);
      losing = setTimeout(() => panel.lose(true), 2000);
      if (source?.readyState === EventSource.CLOSED) {
        deafen();
        setTimeout(listen, 2000);
      }
    });
  }

  function deafen() {
    source?.close();
    source = null;
    clearTimeout(losing);
  }

  // A page that nobody sees leaves its connection to those that somebody does.
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? deafen() : listen()));
  addEventListener("pagehide", deafen);
  addEventListener("pageshow", listen);
  listen();
})();
