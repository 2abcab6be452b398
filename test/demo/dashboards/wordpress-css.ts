/** The plain greys of a WordPress administration page. */
export const WORDPRESS_CSS = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: #f0f0f1; color: #3c434a; font: 13px/1.4 -apple-system, "Segoe UI", Roboto, Oxygen-Sans, Ubuntu, sans-serif; }
a { color: #2271b1; text-decoration: none; }
a:hover { text-decoration: underline; }
#wpadminbar { height: 32px; background: #1d2327; color: #f0f0f1; padding: 7px 12px; font-size: 13px; }
#wpwrap { display: flex; min-height: calc(100vh - 32px); }
#adminmenu { width: 160px; flex: none; background: #1d2327; color: #f0f0f1; }
#adminmenu ul { list-style: none; margin: 0; padding: 8px 0; }
#adminmenu li { padding: 8px 12px; }
#adminmenu .current { background: #2271b1; }
#adminmenu .current ul { margin: 8px -12px -8px; background: #2c3338; }
#adminmenu a { color: #f0f0f1; }
#wpcontent { flex: 1; min-width: 0; padding: 10px 20px; }
h1 { font-size: 23px; font-weight: 400; margin: 0 0 10px; }
.tablenav { margin: 6px 0 10px; text-align: right; }
.button { display: inline-block; padding: 2px 9px; border: 1px solid #2271b1; border-radius: 3px; background: #f6f7f7; }
.button.disabled { border-color: #dcdcde; color: #a7aaad; }
.wp-list-table { width: 100%; border-collapse: collapse; background: #fff; border: 1px solid #c3c4c7; table-layout: fixed; }
.wp-list-table th, .wp-list-table td { text-align: left; padding: 8px 10px; vertical-align: top; overflow-wrap: anywhere; font-weight: 400; }
.wp-list-table thead th, .wp-list-table thead td { border-bottom: 1px solid #c3c4c7; }
.striped tbody tr:nth-child(odd) { background: #f6f7f7; }
.check-column { width: 34px; }
.column-primary { width: 24%; }
.column-primary a { font-weight: 600; }
.row-actions { position: relative; left: -9999em; font-size: 13px; padding-top: 2px; }
.row-actions a { font-weight: 400; }
tr:hover .row-actions, .row-actions:focus-within { left: 0; }
.form-table th { width: 200px; text-align: left; padding: 12px 10px 12px 0; }
@media (max-width: 700px) { #adminmenu { display: none; } #wpcontent { padding: 8px; overflow-x: auto; } .wp-list-table { min-width: 720px; } }
`;
