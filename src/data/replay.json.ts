import { replayFile } from "../../loaders/pages/replay-file.js";

process.stdout.write(JSON.stringify(await replayFile()));
