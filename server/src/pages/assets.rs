//! The names of the built site's files.

use app::site::Assets;
use std::path::Path;

/// Finds the files in the site's package folder. A release build hashes their names; a development build doesn't. What
/// wasn't built gets its plain name.
pub(super) fn of(site: &Path) -> Assets {
    let names: Vec<String> = site
        .join("pkg")
        .read_dir()
        .into_iter()
        .flatten()
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .collect();
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
