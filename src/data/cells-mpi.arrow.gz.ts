import { writeArtifactFile } from "../../loaders/population/write-artifact-file.js";

await writeArtifactFile("mpi", "cells.arrow.gz");
