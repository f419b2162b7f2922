import { readFileSync } from "node:fs";
import type { Config } from "@observablehq/framework/config";
import { fillHeadlines } from "./tools/site/fill-headlines.js";
import { readHeadlines } from "./tools/site/headlines.js";
import { pageHead } from "./tools/site/page-head.js";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

const config: Config = {
  root: "src",
  output: "dist",
  title: "Crossmatch",
  home: "Crossmatch",
  style: "style.css",
  // The controls' own stylesheet; the default list would fetch a font from another host.
  globalStylesheets: ["observablehq:stdlib/inputs.css"],
  pages: [
    { name: "Overview", path: "/index" },
    { name: "Explore", path: "/explore" },
    { name: "Compare", path: "/compare" },
    { name: "What people do next", path: "/response" },
    { name: "How sure are these numbers?", path: "/uncertainty" },
    { name: "How two records are compared", path: "/linkage" },
    { name: "Records to practise on", path: "/records" },
    { name: "Expectation against brute force", path: "/proof" },
    { name: "The exchange of 2025, replayed", path: "/replay" },
  ],
  toc: false,
  search: true,
  interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
  duckdb: { extensions: {}, platforms: [] },
  head: pageHead,
  footer: `Crossmatch ${version}. Everything here is synthetic: no record of a real person is used.`,
  markdownIt: (markdown) => fillHeadlines(markdown, readHeadlines),
};

export default config;
