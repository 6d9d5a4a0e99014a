// Shows the markup and tells the server which link was followed.

const shown = new WeakMap();

function follows(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

// A telephone shows one thing under another: what is long begins as a list of its titles.
function foldOnTelephones(root) {
  if (!matchMedia("(max-width: 700px)").matches) return;
  for (const part of root.querySelectorAll("details[data-long]")) part.open = false;
}

function announce(root) {
  const heading = root.querySelector("[data-focus]");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "nearest" });
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector("#content");
  // What a reader has unfolded stays unfolded while the content is the same.
  if (shown.get(root) !== data.html) {
    root.innerHTML = data.html;
    shown.set(root, data.html);
    foldOnTelephones(root);
    if (data.focus) announce(root);
  }
  root.onclick = (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.target || !follows(event)) return;
    event.preventDefault();
    setTriggerValue("followed", link.getAttribute("href"));
  };
}
