import { createAnalyzer } from "./node_modules/presslens/index.js";

const analyzer = createAnalyzer();
onmessage = async ({ data }) => {
  const { figures } = await analyzer.analyze(data);
  postMessage(figures[0].text);
};
