//! Titles: browsers show everything that's in one as text, so it contains nothing else.

use crate::site::Site;

#[tokio::test]
async fn titles_are_plain_text() {
    let site = Site::shipped();
    for (path, title) in [
        ("/", "Membership that’s easy to compare – Guildhall"),
        ("/almalinux/membership", "Membership – AlmaLinux OS Foundation"),
        (
            "/almalinux/membership?lang=de",
            "Mitgliedschaft – AlmaLinux OS Foundation",
        ),
    ] {
        let answer = site.get(path).await;
        let shown = answer
            .body
            .split_once("<title>")
            .and_then(|(_, rest)| rest.split_once("</title>"));
        assert_eq!(shown.map(|(shown, _)| shown), Some(title), "{path}");
    }
}

#[tokio::test]
async fn a_title_cannot_end_early() {
    let version = "programme = \"membership\"\nversion = \"2026\"\nfrom = 2026-01-01\nsummary = \"Keep the commons running.\"\n\
                   title = \"</title><b>&\"\ncurrency = \"EUR\"\n\n[tiers.general]\ntitle = \"General\"\nprice = \"free\"\n";
    let page = Site::with_programmes(&[version]).get("/example/membership").await;
    let title = "<title>&lt;/title&gt;&lt;b&gt;&amp; – ";
    assert!(page.body.contains(title), "{}", page.body);
    assert_eq!(page.body.matches("</title>").count(), 1, "{}", page.body);
}
