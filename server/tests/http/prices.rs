//! Prices on tier pages.

use crate::site::{Site, root};

#[tokio::test]
async fn f15_a_markup_keeps_its_decimal_places() {
    let folder = tempfile::tempdir().unwrap();
    let foundation = folder.path().join("2i2c");
    std::fs::create_dir(&foundation).unwrap();
    for file in std::fs::read_dir(root().join("programmes/2i2c")).unwrap() {
        let file = file.unwrap();
        let text = std::fs::read_to_string(file.path()).unwrap();
        let text = text.replace("at_cost = true", "at_cost = { markup_percent = 12.5 }");
        std::fs::write(foundation.join(file.file_name()), text).unwrap();
    }
    let site = Site::at(folder.path().to_str().unwrap(), |_| {});
    let page = site
        .get("/2i2c/membership/tiers/general?version=2026&active_users=20")
        .await
        .body;
    assert!(page.contains("At cost plus 12.5%"), "{page}");
}
