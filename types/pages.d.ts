// What a page's ```ts block may use without importing it, beside the names in framework.d.ts.
declare const FileAttachment: typeof import("observablehq:stdlib").FileAttachment;
