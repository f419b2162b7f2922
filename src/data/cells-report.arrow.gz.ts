import { writeArtifactFile } from "../../loaders/population/write-artifact-file.js";

await writeArtifactFile("report", "cells.arrow.gz");
