import "../../loaders/geometry/write-states.js";
