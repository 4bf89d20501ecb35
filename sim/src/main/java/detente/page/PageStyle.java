package detente.page;

/** How a report looks on a screen, light or dark, and on paper. */
public final class PageStyle {
    private static final String CSS = """
            :root { color-scheme: light dark; --text: #1f2328; --quiet: #57606a; --rule: #d0d7de; --paper: #ffffff;
              --stripe: #f6f8fa; --link: #0060a0; }
            @media (prefers-color-scheme: dark) {
              :root { --text: #e6edf3; --quiet: #9da7b1; --rule: #3d444d; --paper: #161b22; --stripe: #1f252d;
                --link: #79b8ff; }
            }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--paper);
              color: var(--text); font: 1rem/1.5 "DejaVu Sans", Verdana, "Segoe UI", sans-serif; font-size: 0.9rem; }
            h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 0.3rem; }
            h2 { font-size: 1.2rem; margin: 2.4rem 0 0.8rem; padding-bottom: 0.25rem;
              border-bottom: 1px solid var(--rule); }
            h3 { font-size: 1rem; margin: 1.4rem 0 0.5rem; }
            .scenario, figcaption, caption { color: var(--quiet); }
            a { color: var(--link); overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%; font-size: 0.8rem; line-height: 1.4; }
            th, td { padding: 0.3rem 0.6rem 0.3rem 0; text-align: left; vertical-align: top;
              border-bottom: 1px solid var(--rule); }
            thead th { color: var(--quiet); font-weight: 600; vertical-align: bottom; }
            thead .number { white-space: normal; }
            tbody th { font-weight: 400; overflow-wrap: break-word; min-width: 8rem; }
            caption { text-align: left; padding-bottom: 0.2rem; }
            .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: 1rem; }
            .strong { font-weight: 700; }
            .whole { white-space: nowrap; }
            td code { overflow-wrap: anywhere; }
            code, pre { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 0.95em; }
            pre { background: var(--stripe); padding: 0.7rem 0.9rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            figure { margin: 0 0 2.2rem; }
            .chart { background: #ffffff; border: 1px solid var(--rule); border-radius: 4px; overflow: hidden; }
            .chart svg { display: block; width: 100%; height: auto; }
            figcaption p { margin: 0.5rem 0 0.2rem; }
            .files a { margin-right: 0.6rem; }
            .answer { font-size: 1.05rem; margin: 0.5rem 0; }
            .table { overflow-x: auto; margin: 0.6rem 0; }
            .table .id { display: block; color: var(--quiet); font-size: 0.9em; }
            details { margin: 0.6rem 0; }
            summary { cursor: pointer; color: var(--link); }
            nav { font-size: 0.8rem; }
            nav ul { list-style: none; padding: 0; margin: 0.8rem 0 0; }
            nav li { display: inline-block; margin-right: 1.1rem; }
            .index { font-size: 0.85rem; columns: 22rem; }
            .index li { break-inside: avoid; }
            @media print {
              :root { --text: #000000; --quiet: #444444; --rule: #bbbbbb; --paper: #ffffff; --stripe: #f3f3f3;
                --link: #000000; }
              body { max-width: none; padding: 0; font-size: 9pt; }
              table { font-size: 7.5pt; }
              figure, tr { break-inside: avoid; }
              .chart svg { max-height: 20cm; }
              h2, h3 { break-after: avoid; }
              thead { display: table-header-group; }
              .table { overflow: visible; }
              nav, .index, details, .files { display: none; }
            }
            """;

    private PageStyle() {}

    /** The style sheet. */
    public static String css() {
        return CSS;
    }
}
