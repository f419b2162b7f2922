import { writeArtifactFile } from "../../loaders/population/write-artifact-file.js";

await writeArtifactFile("mpi", "manifest.json");
