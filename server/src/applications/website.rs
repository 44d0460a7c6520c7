//! Whether two URLs are of the same website. On a site that many share, the path counts, too.

use url::Url;

/// Sites on which each project or organisation has its own path. Compared by registrable domain.
const SHARED: &[&str] = &[
    // Code hosting. Domains such as github.io are in the Public Suffix List.
    "bitbucket.org",
    "codeberg.org",
    "framagit.org",
    "gitea.com",
    "gitee.com",
    "github.com",
    "gitlab.com",
    "gnu.org",
    "huggingface.co",
    "launchpad.net",
    "opendev.org",
    "pagure.io",
    "notabug.org",
    "sourceforge.net",
    "sr.ht",
    // Packages
    "crates.io",
    "npmjs.com",
    "pypi.org",
    // Profiles and pages
    "about.me",
    "facebook.com",
    "google.com",
    "instagram.com",
    "linkedin.com",
    "linktr.ee",
    "medium.com",
    "notion.site",
    "opencollective.com",
    "wordpress.com",
    "x.com",
    "youtube.com",
];

/// The first labels of domains on which organisations host code of many projects.
const CODE: &[&str] = &["code", "forgejo", "git", "gitea", "gitlab", "sources"];

/// The parts of a path that name a project: the owner and the project.
const OWN_PATH: usize = 2;

/// Whether both are the same website: the same host, or a domain and one of its subdomains. Two subdomains aren't, because
/// they can be two departments.
pub(super) fn same_website(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (Website::read(one), Website::read(other)) else {
        return false;
    };
    one == other
        || one.path.is_empty()
            && other.path.is_empty()
            && one.domain.is_some()
            && one.domain == other.domain
            && [&one, &other]
                .into_iter()
                .any(|website| website.domain.as_deref() == Some(&website.host))
}

/// A key that's the same for URLs of the same website. `None` if it isn't a URL.
pub(super) fn website_key(typed: &str) -> Option<String> {
    let website = Website::read(typed)?;
    if website.path.is_empty() {
        return Some(website.domain.unwrap_or(website.host));
    }
    Some(format!("{}/{}", website.host, website.path.join("/")))
}

#[derive(PartialEq)]
struct Website {
    /// In ASCII, without `www.`.
    host: String,
    /// The registrable domain, if the host isn't a public suffix or an IP address.
    domain: Option<String>,
    /// The parts of the path that count. Empty if all of the host is one website.
    path: Vec<String>,
}

impl Website {
    fn read(typed: &str) -> Option<Self> {
        // Only URLs with a scheme that browsers know have a host in ASCII (UTS 46).
        let (_, rest) = typed.split_once("://")?;
        let url = Url::parse(&format!("https://{rest}")).ok()?;
        let host = url.host_str()?.trim_end_matches('.');
        let host = host.strip_prefix("www.").unwrap_or(host).to_owned();
        let domain = url.domain().and_then(|_| psl::domain_str(&host)).map(str::to_owned);
        let is_shared = domain.as_deref().is_none_or(|domain| SHARED.contains(&domain));
        let is_code = host.split('.').next().is_some_and(|label| CODE.contains(&label));
        let path = if is_shared || is_code {
            own_path(&url)
        } else {
            Vec::new()
        };
        Some(Self { host, domain, path })
    }
}

fn own_path(url: &Url) -> Vec<String> {
    let path = url.path().to_lowercase();
    let parts = path.split('/').filter(|part| !part.is_empty()).take(OWN_PATH);
    parts
        .map(|part| part.strip_suffix(".git").unwrap_or(part).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{same_website, website_key};

    #[test]
    fn f38_websites_are_the_same_by_their_host_or_their_path_on_a_shared_one() {
        for (one, other, same) in [
            ("https://example.org/", "http://www.example.org:8080/a?b", true),
            ("https://EXAMPLE.org/", "https://example.org./", true),
            ("https://example.org/", "https://docs.example.org/", true),
            ("https://one.example.org/", "https://other.example.org/", false),
            ("https://example.org/", "https://example.com/", false),
            ("https://harbour.co.uk/", "https://docs.harbour.co.uk/", true),
            ("https://harbour.co.uk/", "https://lights.co.uk/", false),
            ("https://co.uk/", "https://lights.co.uk/", false),
            ("https://harbour.github.io/", "https://lights.github.io/", false),
            ("https://harbour.github.io/a", "https://harbour.github.io/b", true),
            ("https://harbour.gitlab.io/", "https://lights.gitlab.io/", false),
            (
                "https://github.com/harbour/light",
                "https://github.com/quay/crane",
                false,
            ),
            (
                "https://github.com/harbour/light",
                "https://github.com/harbour/crane",
                false,
            ),
            (
                "https://github.com/harbour/light",
                "https://www.github.com/Harbour/Light.git",
                true,
            ),
            (
                "https://github.com/harbour/light",
                "https://github.com/harbour/light/tree/main",
                true,
            ),
            ("https://gitlab.com/harbour", "https://gitlab.com/quay", false),
            ("https://git.example.org/harbour", "https://git.example.org/quay", false),
            ("https://git.sr.ht/~ada/light", "https://git.sr.ht/~eve/light", false),
            ("https://bücher.example/", "https://xn--bcher-kva.example/", true),
            ("rsync://bücher.example/pub", "https://xn--bcher-kva.example/", true),
            ("https://食狮.公司.cn/", "https://xn--85x722f.xn--55qx5d.cn/", true),
            ("https://食狮.公司.cn/", "https://港.公司.cn/", false),
            ("https://192.0.2.1/", "https://192.0.3.1/", false),
            ("no website", "no website", false),
            ("", "", false),
        ] {
            assert_eq!(same_website(one, other), same, "{one}, {other}");
            assert_eq!(same_website(other, one), same, "{other}, {one}");
            assert!(!same || website_key(one) == website_key(other), "{one}, {other}");
        }
    }
}
