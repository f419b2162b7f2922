import { ledgerFile } from "../../loaders/pages/ledger-file.js";

process.stdout.write(JSON.stringify(ledgerFile()));
