// Everything here is an addition: each page works without it.
import "./search.js";
import "./menu.js";
import "./copy.js";
import "./feedback.js";
import "./objections.js";
import "./lines.js";
import "./took.js";
import "./summary.js";
import "./forms.js";
import "./small.js";
import "./waiting.js";
import "./ask.js";
import "./desk.js";
import "./notes.js";
import "./news.js";
