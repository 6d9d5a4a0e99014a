// Streamlit's own menus, dialogs and controls speak English only. This script puts the words
// of words.json in their place while the page is Chinese, and takes them back when the reader
// switches to English. Text of the pages themselves is never touched.
(() => {
  "use strict";
  const words = "__WORDS__";
  const exact = new Map(Object.entries(words.exact));
  for (const { en, zh } of words.composed) exact.set(en, zh);
  const patterns = words.patterns.map(({ pattern, zh }) => [new RegExp(pattern), zh]);
  const ATTRIBUTES = ["aria-label", "aria-description", "placeholder", "title", "data-title", "alt"];
  // What pages write is never ours to change; the uploader writes its own button as Markdown.
  const CONTENT =
    '[data-testid="stMain"] :is([data-testid="stMarkdownContainer"], [data-testid="stCaptionContainer"]),'
    + ' pre, code, script, style, textarea';
  const UPLOADER = '[data-testid="stFileUploaderDropzone"]';

  // Text node, or element → attribute, of what stood there before.
  const originals = new WeakMap();
  const isEnglish = () => new URLSearchParams(location.search).get("lang") === "en";
  let english = isEnglish();

  const translated = (text) => {
    const trimmed = text.trim();
    if (!/[A-Za-z]/.test(trimmed)) return text;
    if (exact.has(trimmed)) return text.replace(trimmed, () => exact.get(trimmed));
    for (const [pattern, zh] of patterns) {
      if (pattern.test(trimmed)) return trimmed.replace(pattern, zh);
    }
    // Buttons of a chart or a table say which one they belong to: "Search: <its title>".
    const [, word, title] = trimmed.match(/^([^:]+): (.+)$/s) ?? [];
    if (exact.has(word)) return `${exact.get(word)}：${title}`;
    return text;
  };

  // A slot is one place that holds text: [owner, name, read, write].
  const textSlot = (node) => [node, "", () => node.nodeValue, (value) => { node.nodeValue = value; }];
  const attributeSlot = (element, name) => [
    element, name, () => element.getAttribute(name), (value) => element.setAttribute(name, value),
  ];

  const settle = ([owner, name, read, write]) => {
    const now = read();
    if (!now) return;
    const kept = originals.get(owner) ?? {};
    if (english) {
      const before = kept[name];
      if (before && before.zh === now) write(before.en);
      return;
    }
    const zh = translated(now);
    if (zh === now) return;
    kept[name] = { en: now, zh };
    originals.set(owner, kept);
    write(zh);
  };

  const settleText = (node) => {
    const parent = node.parentElement;
    if (!parent || (parent.closest(CONTENT) && !parent.closest(UPLOADER))) return;
    settle(textSlot(node));
  };

  const settleElement = (element) => {
    for (const name of ATTRIBUTES) {
      if (element.hasAttribute(name)) settle(attributeSlot(element, name));
    }
  };

  const settleTree = (root) => {
    if (root.nodeType === Node.TEXT_NODE) settleText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    settleElement(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) settleText(node);
      else settleElement(node);
    }
  };

  const followLanguage = () => {
    if (english === isEnglish()) return;
    english = !english;
    document.documentElement.lang = english ? "en" : "zh-CN";
    settleTree(document.body);
  };

  for (const name of ["pushState", "replaceState"]) {
    const original = history[name].bind(history);
    history[name] = (...args) => { original(...args); followLanguage(); };
  }
  addEventListener("popstate", followLanguage);

  new MutationObserver((mutations) => {
    for (const mutation of mutations) {
      if (mutation.type === "characterData") settleText(mutation.target);
      else if (mutation.type === "attributes") settleElement(mutation.target);
      else mutation.addedNodes.forEach(settleTree);
    }
  }).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: ATTRIBUTES,
  });
})();
