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
    // What could end the title can't.
    let hostile = site.get("/sign-in?from=</title><script>").await;
    assert_eq!(hostile.body.matches("</title>").count(), 1, "{}", hostile.body);
}
