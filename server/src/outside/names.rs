//! The addresses of a host: those on the public internet.

use super::address::is_public;
use super::error::NoPublicAddress;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// Says which addresses a name has.
type Lookup = dyn Fn(&str) -> Vec<IpAddr> + Send + Sync;

/// Where names are looked up: by the system, or by a test.
#[derive(Clone, Default)]
pub struct HostNames(Option<Arc<Lookup>>);

impl HostNames {
    /// The system's.
    pub fn system() -> Self {
        Self::default()
    }

    /// For tests.
    pub fn from(lookup: impl Fn(&str) -> Vec<IpAddr> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(lookup)))
    }

    async fn addresses(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        if let Some(lookup) = &self.0 {
            return Ok(lookup(name));
        }
        let found = tokio::net::lookup_host((name, 0)).await?;
        Ok(found.map(|address| address.ip()).collect())
    }
}

impl fmt::Debug for HostNames {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("HostNames")
    }
}

/// Resolves names for the client, which connects to nothing else. So there's no second look-up, whose answer could be another one.
pub(super) struct PublicNames {
    pub names: HostNames,
    pub allow_private: bool,
}

impl Resolve for PublicNames {
    fn resolve(&self, name: Name) -> Resolving {
        let (names, allow_private) = (self.names.clone(), self.allow_private);
        Box::pin(async move {
            let found = names.addresses(name.as_str()).await?;
            let is_unknown = found.is_empty();
            let is_allowed = |address: &IpAddr| allow_private || is_public(*address);
            let allowed: Vec<SocketAddr> = found
                .into_iter()
                .filter(is_allowed)
                // The client fills in the port.
                .map(|address| SocketAddr::new(address, 0))
                .collect();
            if allowed.is_empty() && !is_unknown {
                return Err(NoPublicAddress.into());
            }
            let addresses: Addrs = Box::new(allowed.into_iter());
            Ok(addresses)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the client would connect to.
    async fn connected(addresses: &[&str], allow_private: bool) -> Result<Vec<String>, String> {
        let read: Vec<IpAddr> = addresses.iter().map(|address| address.parse().unwrap()).collect();
        let names = PublicNames {
            names: HostNames::from(move |_| read.clone()),
            allow_private,
        };
        let found = names.resolve("hooks.example.org".parse().unwrap()).await;
        let found = found.map_err(|error| error.to_string())?;
        Ok(found.map(|address| address.ip().to_string()).collect())
    }

    #[tokio::test]
    async fn a_connection_is_only_made_to_public_addresses() {
        let mixed = [
            "127.0.0.1",
            "93.184.215.14",
            "::1",
            "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
        ];
        assert_eq!(connected(&mixed, false).await.unwrap(), [mixed[1], mixed[3]]);
        assert_eq!(connected(&mixed, true).await.unwrap(), mixed);
        let private = connected(&["10.0.0.1", "::ffff:93.184.215.14"], false).await;
        assert_eq!(private.unwrap_err(), "no address of this name is public");
        assert!(connected(&[], false).await.unwrap().is_empty());
    }
}
