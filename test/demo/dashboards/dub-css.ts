/** Neutral greys, one accent, a framed table: the look of a current web dashboard. */
export const DUB_CSS = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; font: 14px/20px Inter, ui-sans-serif, system-ui, sans-serif; color: #171717; background: #f5f5f5; }
button, input, textarea { font: inherit; color: inherit; }
.app { display: flex; min-height: 100vh; }
aside { width: 220px; flex: none; padding: 16px 12px; background: #fafafa; border-right: 1px solid #e5e5e5; }
aside nav { display: grid; gap: 2px; margin-top: 16px; }
aside a { padding: 6px 10px; border-radius: 8px; color: #404040; text-decoration: none; }
aside a:hover { background: #f0f0f0; }
aside a[aria-current] { background: #e0ecff; color: #1d4ed8; font-weight: 500; }
.brand { display: flex; align-items: center; gap: 8px; font-weight: 600; padding: 4px 8px; }
.logo { width: 22px; height: 22px; border-radius: 6px; background: linear-gradient(135deg, #0f172a, #6366f1); }
main { flex: 1; min-width: 0; padding: 20px 28px; background: #fff; }
h1, h2 { margin: 0; }
.text-lg { font-size: 18px; line-height: 28px; }
.text-sm { font-size: 14px; }
.font-semibold { font-weight: 600; }
.text-neutral-500 { color: #6b6b6b; margin: 0; }
.page-header, .toolbar, .pager { display: flex; align-items: center; justify-content: space-between; gap: 8px; margin-bottom: 14px; }
.toolbar { justify-content: flex-start; }
.pager { margin: 12px 0 0; }
.button { border: 1px solid #d4d4d4; background: #fff; border-radius: 8px; padding: 6px 12px; cursor: pointer; }
.button:hover { background: #fafafa; }
.button.primary { background: #171717; border-color: #171717; color: #fff; }
.search { margin-left: auto; width: 260px; border: 1px solid #d4d4d4; border-radius: 8px; padding: 6px 12px; }
.table-frame { border: 1px solid #e5e5e5; border-radius: 12px; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 500; color: #525252; white-space: nowrap; }
th, td { padding: 10px 14px; border-bottom: 1px solid #ededed; border-right: 1px solid #f3f3f3; white-space: nowrap; }
tr:last-child td { border-bottom: 0; }
tbody tr { cursor: pointer; }
tbody tr:hover { background: #fafafa; }
.text-right { text-align: right; }
.tabular-nums { font-variant-numeric: tabular-nums; }
.sort { border: 0; background: none; padding: 0; font-weight: 500; cursor: pointer; }
.partner-cell { min-width: 270px; max-width: 270px; }
.flex { display: flex; }
.items-center { align-items: center; }
.gap-2 { gap: 8px; }
.min-w-0 { min-width: 0; }
.truncate { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.shrink-0 { flex-shrink: 0; }
.avatar { width: 20px; height: 20px; border-radius: 50%; background: #dbe4ff; color: #3730a3; font-size: 11px; text-align: center; }
td a, .link { color: inherit; }
.crumbs { margin-bottom: 10px; color: #6b6b6b; font-size: 13px; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 10px; margin: 18px 0; }
.fact { border: 1px solid #e5e5e5; border-radius: 10px; padding: 10px 12px; }
dt { color: #6b6b6b; font-size: 12px; }
dd { margin: 2px 0 0; font-weight: 500; font-variant-numeric: tabular-nums; }
.message { display: block; width: 100%; max-width: 560px; min-height: 90px; margin-top: 8px; border: 1px solid #d4d4d4; border-radius: 10px; padding: 10px; }
@media (max-width: 700px) { aside { display: none; } main { padding: 14px; } .search { width: 150px; } }
`;
