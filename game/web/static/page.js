// Around Textual's terminal: a letter size that fits this window, the keys from the first instant, the sea's colour
// at the edge, and a plain sentence when the game is over or elsewhere.
"use strict";
(() => {
  const ENDS = { 1000: "over", 4001: "elsewhere", 4002: "trouble" };
  const COLUMNS = 100, ROWS = 30; // what a page likes to show
  const LEAST = 12, MOST = 28; // letter sizes, in pixels

  const body = document.body;
  const terminal = document.getElementById("terminal");
  const measure = document.getElementById("measure");

  function focus() {
    const keys = terminal.querySelector("textarea");
    if (keys) keys.focus();
  }

  function end(code) {
    body.dataset.end = ENDS[code] || "lost";
    const again = document.querySelector("#notice a");
    if (again) again.focus();
  }

  function letters() {
    measure.style.fontSize = "100px";
    const box = measure.getBoundingClientRect();
    const wide = box.width / 3200, high = box.height / 100;
    const fits = Math.min(window.innerWidth / (COLUMNS * wide), window.innerHeight / (ROWS * high));
    return Math.max(LEAST, Math.min(MOST, Math.floor(fits)));
  }

  function follow() {
    const viewport = terminal.querySelector(".xterm-viewport");
    if (!viewport) return;
    const paint = () => { body.style.backgroundColor = viewport.style.backgroundColor; };
    new MutationObserver(paint).observe(viewport, { attributes: true, attributeFilter: ["style"] });
  }

  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(address) {
      super(address);
      this.addEventListener("open", focus);
      this.addEventListener("close", (event) => end(event.code));
    }
  };

  const begin = window.onload;
  window.onload = async (event) => {
    await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 16px "Roboto Mono"`)));
    terminal.dataset.sessionWebsocketUrl = `ws://${window.location.host}/ws`;
    terminal.dataset.fontSize = String(letters());
    begin(event);
    follow();
    focus();
  };
  window.addEventListener("focus", focus);
  document.addEventListener("click", focus);
})();
