// Starts the page in the browser.
import { startPage } from './page.ts';
import { startTheme } from './theme.ts';

startTheme();
startPage();
