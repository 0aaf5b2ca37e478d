"use strict";
(() => {
  const form = document.getElementById("filters");
  const findings = Array.from(document.querySelectorAll(".finding"));
  const texts = new Map();
  const textOf = (finding) => {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  };

  const apply = () => {
    const severities = new Set(Array.from(form.querySelectorAll("[name=severity]:checked"), (box) => box.value));
    const property = form.elements.property.value;
    const source = form.elements.source.value;
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const finding of findings) {
      const fits = severities.has(finding.dataset.severity)
        && (!property || finding.dataset.property === property)
        && (!source || finding.dataset.source.split(" ").includes(source))
        && words.every((word) => textOf(finding).includes(word));
      finding.hidden = !fits;
      if (fits) count += 1;
    }
    document.getElementById("shown").textContent = `${count} of ${findings.length} findings shown`;
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    for (const link of document.querySelectorAll("[data-show]")) {
      link.addEventListener("click", () => {
        form.reset();
        form.elements[link.dataset.show].value = link.dataset.value;
        apply();
      });
    }
    apply();
  }

  // A link to a place in a closed article opens it; one to a finding that a filter hides shows it.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    const article = target.closest("details");
    if (article) article.open = true;
    const finding = target.closest(".finding");
    if (finding && finding.hidden && form) {
      form.reset();
      setTimeout(apply);
    }
    setTimeout(() => target.scrollIntoView());
  };
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const article of document.querySelectorAll("details")) article.open = true;
  });
  reveal();
})();
