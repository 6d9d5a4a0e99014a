// Back and Forward. Streamlit sends the server the old link together with what the controls
// showed last, and the server cannot tell which of them the reader wants: a link that was come
// back to carries a mark, so that the controls start anew from it. And one act of the reader
// makes one entry of the history: Streamlit adds one for every parameter that a run changes, and
// for a link to another page one that joins the old page to the new parameters.
(() => {
  "use strict";
  const MARK = "__RETURNED__";
  let acted = false;
  for (const type of ["pointerdown", "click", "keydown", "input", "change"]) {
    addEventListener(type, () => { acted = true; }, true);
  }

  const push = history.pushState.bind(history);
  const replace = history.replaceState.bind(history);
  history.pushState = (...args) => {
    if (acted) push(...args);
    else replace(...args);
    acted = false;
  };

  // Before Streamlit's own listener: it reads the link when it is told.
  addEventListener("popstate", () => {
    acted = false;
    const link = new URL(location.href);
    link.searchParams.set(MARK, "1");
    replace(history.state, "", link);
  }, true);
})();
