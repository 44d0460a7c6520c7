//! The network a request comes from, for rate limits. It's not stored anywhere else.

use crate::api::Client;
use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// The proxies whose `X-Forwarded-For` is trusted.
#[derive(Clone, Debug)]
pub(super) struct TrustedProxies(Arc<[IpNet]>);

impl TrustedProxies {
    pub fn new(networks: &[IpNet]) -> Self {
        Self(networks.into())
    }

    /// The network of a request's client.
    pub fn network(&self, request: &Request) -> Client {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map(|ConnectInfo(address)| address.ip());
        // Requests without a connection were made in this process, by tests for example.
        let peer = peer.unwrap_or(IpAddr::from([127, 0, 0, 1]));
        Client(network(self.client(peer, request.headers())))
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// The real address of a client. Each proxy appends the address of its client to the header, so it's
    /// read from the end: the first address that isn't a trusted proxy's is the client's. Anything before it could be
    /// made up.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut nearest = peer.to_canonical();
        let values: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .collect();
        for written in values.iter().rev().flat_map(|value| value.rsplit(',')) {
            if !self.trusts(nearest) {
                break;
            }
            match address(written) {
                Some(before) => nearest = before,
                None => break,
            }
        }
        nearest
    }
}

/// Parses an address as proxies write it: bare, with a port, or in brackets.
fn address(written: &str) -> Option<IpAddr> {
    let written = written.trim();
    let bare = written.trim_start_matches('[').trim_end_matches(']');
    let parsed = bare.parse::<IpAddr>().ok();
    let parsed = parsed.or_else(|| written.parse::<SocketAddr>().ok().map(|address| address.ip()));
    parsed.map(|address| address.to_canonical())
}

/// The network that probably belongs to one client: 256 IPv4 addresses, or an IPv6 /56.
fn network(address: IpAddr) -> String {
    let network = match address {
        IpAddr::V4(address) => Ipv4Net::new(address, 24).map(|network| network.trunc().to_string()),
        IpAddr::V6(address) => Ipv6Net::new(address, 56).map(|network| network.trunc().to_string()),
    };
    network.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, proxies: &[&str], forwarded: &[&str]) -> String {
        let proxies: Vec<IpNet> = proxies.iter().map(|network| network.parse().unwrap()).collect();
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        let address = TrustedProxies::new(&proxies).client(peer.parse().unwrap(), &headers);
        network(address)
    }

    #[test]
    fn s2_only_what_trusted_proxies_wrote_counts() {
        let local: &[&str] = &["127.0.0.0/8", "::1/128"];
        let chain: &[&str] = &["127.0.0.0/8", "10.0.0.0/8"];
        for (peer, proxies, forwarded, expected) in [
            ("127.0.0.1", local, &["203.0.113.9"][..], "203.0.113.0/24"),
            ("127.0.0.1", local, &["198.51.100.1, 203.0.113.9"], "203.0.113.0/24"),
            ("127.0.0.1", local, &["198.51.100.1", "203.0.113.9"], "203.0.113.0/24"),
            ("127.0.0.1", local, &["2001:db8:1:2ff::1"], "2001:db8:1:200::/56"),
            ("127.0.0.1", local, &["[2001:db8::1]"], "2001:db8::/56"),
            ("127.0.0.1", local, &["203.0.113.9:4711"], "203.0.113.0/24"),
            ("127.0.0.1", local, &["::ffff:203.0.113.9"], "203.0.113.0/24"),
            ("::ffff:127.0.0.1", local, &["203.0.113.9"], "203.0.113.0/24"),
            ("127.0.0.1", local, &["unknown"], "127.0.0.0/24"),
            ("127.0.0.1", local, &["203.0.113.9, unknown"], "127.0.0.0/24"),
            ("127.0.0.1", local, &[], "127.0.0.0/24"),
            // Not a trusted proxy, so its header is ignored.
            ("192.0.2.1", local, &["203.0.113.9"], "192.0.2.0/24"),
            ("127.0.0.1", &[], &["203.0.113.9"], "127.0.0.0/24"),
            // Two proxies in a row.
            (
                "127.0.0.1",
                chain,
                &["198.51.100.1, 203.0.113.9, 10.1.2.3"],
                "203.0.113.0/24",
            ),
            ("127.0.0.1", local, &["203.0.113.9, 10.1.2.3"], "10.1.2.0/24"),
        ] {
            assert_eq!(
                client(peer, proxies, forwarded),
                expected,
                "{peer} {proxies:?} {forwarded:?}"
            );
        }
    }
}
