//! The query of a URL.

#[cfg(target_arch = "wasm32")]
use web_sys::UrlSearchParams;
#[cfg(target_arch = "wasm32")]
use web_sys::js_sys::Array;

/// Names and values in order, decoded once (WHATWG URL, `application/x-www-form-urlencoded`).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Parses a query without its question mark.
    pub fn parse(query: &str) -> Self {
        pairs(query).into_iter().collect()
    }

    /// The last value of a name, which counts if a form sends two.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .rev()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The value of a name, or an empty string.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Every value of a name, in order.
    pub fn get_all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

impl FromIterator<(String, String)> for Query {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn pairs(query: &str) -> impl IntoIterator<Item = (String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned()
}

/// The browser's own parser follows the same standard, and adds no code. It removes one question mark, so that another one is part of the
/// first name, as it is natively.
#[cfg(target_arch = "wasm32")]
fn pairs(query: &str) -> Vec<(String, String)> {
    let Ok(params) = UrlSearchParams::new_with_str(&["?", query].concat()) else {
        return Vec::new();
    };
    let pairs = Array::from(&params);
    let pairs = pairs.iter().filter_map(|pair| {
        let pair = Array::from(&pair);
        let mut texts = pair.iter().filter_map(|text| text.as_string());
        Some((texts.next()?, texts.next()?))
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn values_are_decoded_once_and_the_last_one_wins() {
        let query = Query::parse("q=%2541&tier=gold&tier=silver&empty=&plus=a+b");
        assert_eq!(query.get("q"), Some("%41"));
        assert_eq!(query.get("tier"), Some("silver"));
        assert_eq!(query.get_all("tier").collect::<Vec<_>>(), ["gold", "silver"]);
        assert_eq!((query.get("empty"), query.get("missing")), (Some(""), None));
        assert_eq!(query.text("plus"), "a b");
        let query = Query::parse("?tier=gold");
        assert_eq!((query.get("?tier"), query.get("tier")), (Some("gold"), None));
    }
}
