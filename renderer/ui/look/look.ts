/** The fonts and the style that every screen stands on. */
import '@fontsource-variable/figtree/wght.css';
import './tokens.css';
import './base.css';
import '../charts/charts.css';
