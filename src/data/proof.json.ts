import { proofPage } from "../../loaders/pages/proof-page.js";

process.stdout.write(JSON.stringify(proofPage()));
