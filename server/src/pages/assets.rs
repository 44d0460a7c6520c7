//! The names of the built site's files.

use crate::folder::Folder;
use app::site::Assets;

/// Finds the files in the site's package folder. A release build hashes their names; a development build doesn't. What
/// wasn't built gets its plain name.
pub(super) fn of(site: &Folder) -> Assets {
    let names = site.join("pkg").names().unwrap_or_default();
    let find = |end: &str| {
        let named = |name: &&String| name.starts_with("guildhall") && name.ends_with(end);
        let name = names.iter().find(named).cloned();
        format!("/pkg/{}", name.unwrap_or_else(|| format!("guildhall{end}")))
    };
    Assets {
        style: find(".css"),
        script: find(".js"),
        wasm: find(".wasm"),
    }
}
