import { createAnalyzer } from "presslens";

const text = document.querySelector("article").textContent;
createAnalyzer()
  .analyze(text)
  .then(({ figures }) => (document.querySelector("output").textContent = figures[0].text));
