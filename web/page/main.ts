/** The page's entry. */
import "./app/app.js";
