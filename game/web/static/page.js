// Around Textual's terminal: a letter size that fits this window, the keys from the first instant, the sea's colour
// at the edge, and a plain sentence when the game is over or elsewhere.
"use strict";
(() => {
  const ENDS = { 1000: "over", 4001: "elsewhere", 4002: "trouble" };
  const COLUMNS = 100, ROWS = 30; // what a page likes to show
  const LEAST = 12, MOST = 28; // letter sizes, in pixels

  const Plain = window.WebSocket;
  const body = document.body;
  const terminal = document.getElementById("terminal");
  const measure = document.getElementById("measure");

  let socket = null;

  function focus() {
    const keys = terminal.querySelector("textarea");
    if (keys && socket && socket.readyState === Plain.OPEN) keys.focus();
  }

  function end(code, why) {
    body.dataset.end = why || ENDS[code] || "lost";
    const again = document.querySelector("#notice a");
    if (again) again.focus();
  }

  // The cell of a letter size, as the terminal rounds it to whole dots.
  function cell(size) {
    measure.style.fontSize = `${size}px`;
    const box = measure.getBoundingClientRect();
    const dots = window.devicePixelRatio || 1;
    return [Math.floor((box.width / 32) * dots) / dots, Math.ceil(box.height * dots) / dots];
  }

  // About the number of columns and rows that we like, and of those sizes the one that leaves least at the edge.
  function letters() {
    const [wide, high] = cell(100);
    const fits = Math.min((100 * window.innerWidth) / (COLUMNS * wide), (100 * window.innerHeight) / (ROWS * high));
    const most = Math.max(LEAST, Math.min(MOST, Math.round(fits * 1.1)));
    let best = most, least = Infinity;
    for (let size = most; size >= Math.max(LEAST, most * 0.8); size -= 0.5) {
      const [width, height] = cell(size);
      const left = (window.innerWidth % width) + 2 * (window.innerHeight % height);
      if (left < least) [best, least] = [size, left];
    }
    return best;
  }

  function follow() {
    const viewport = terminal.querySelector(".xterm-viewport");
    if (!viewport) return;
    const paint = () => { body.style.backgroundColor = viewport.style.backgroundColor; };
    new MutationObserver(paint).observe(viewport, { attributes: true, attributeFilter: ["style"] });
  }

  window.WebSocket = class extends Plain {
    constructor(address) {
      super(address);
      socket = this;
      this.addEventListener("open", focus);
      this.addEventListener("close", (event) => end(event.code));
    }
  };

  const begin = window.onload;
  window.onload = async (event) => {
    await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 16px "Roboto Mono"`)));
    terminal.dataset.sessionWebsocketUrl = `ws://${window.location.host}/ws`;
    terminal.dataset.fontSize = String(letters());
    try {
      begin(event);
    } catch {
      end(0, "unable");
    }
    follow();
  };
  window.addEventListener("focus", focus);
  document.addEventListener("click", focus);
})();
