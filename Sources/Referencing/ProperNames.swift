extension String {
  /// Whether the word keeps its capital inside a sentence wherever it stands: a country, people, language,
  /// place or era of which titles of works are full, or a name that a method or a law is known by.
  var isProperName: Bool {
    properNames.contains(hasSuffix("’s") || hasSuffix("'s") ? String(dropLast(2)) : self)
  }
}

private let properNames = Set(
  """
  Africa African Africans America American Americans Antarctic April Arab Arabia Arabic Arctic \
  Asia Asian Asians Atlantic August Australia Australian Austria Austrian Bangladesh Bayes \
  Bayesian Beijing Belgian Belgium Berlin Bernoulli Bible Boltzmann Boolean Brazil Brazilian \
  Britain British Brownian Buddha Buddhism Buddhist Cambodia Cambridge Canada Canadian Cantonese \
  Caribbean Cartesian Catholic Chebyshev Chengdu Chern China Chinese Chongqing Christian \
  Christianity Confucian Confucianism Confucius Coulomb Dalian Daoism Daoist Darwinian December \
  Denmark Dirac Dirichlet Doppler Dunhuang Dutch Egypt Egyptian Einstein England English \
  Euclidean Euler Eulerian Eurasia Eurasian Europe European Europeans February Fermi Finland \
  Finnish Fourier France French Friday Fujian Gauss Gaussian German Germanic Germany Gibbs \
  Gothic Greece Greek Guangdong Guangxi Guangzhou Guizhou Hainan Hamiltonian Hangzhou Harvard \
  Hebei Hebrew Heilongjiang Henan Hermitian Hilbert Himalaya Himalayan Hindi Hindu Hokkien \
  Holland Hubei Hunan Hungarian Hungary India Indian Indians Indonesia Indonesian Internet Iran \
  Iranian Iraq Ireland Irish Islam Islamic Israel Israeli Italian Italy Jacobian January Japan \
  Japanese Jewish Jiangsu Jiangxi Jilin July June Kalman Kantian Kazakhstan Kong Korea Korean \
  Koreans Lagrange Lagrangian Laplace Laplacian Latin Liaoning London Lyapunov Macao Macau Malay \
  Malaysia Malaysian Manchu Manchuria Mandarin Markov Markovian Marxism Marxist Maxwell \
  Mediterranean Mexican Mexico Ming Monday Mongol Mongolia Mongolian Moscow Muslim Muslims \
  Myanmar Nanjing Navier Nepal Netherlands Newton Newtonian Norway Norwegian November October \
  Oxford Pacific Pakistan Pareto Paris Persian Philippines Poisson Poland Polish Portugal \
  Portuguese Princeton Protestant Qing Qinghai Raman Renaissance Riemann Riemannian Roman Rome \
  Russia Russian Sanskrit Saturday Scandinavian Schrödinger Scotland Scottish Semitic September \
  Shaanxi Shandong Shanghai Shannon Shanxi Shenzhen Siberia Sichuan Singapore Singaporean \
  Sinitic Sino Slavic Sobolev Soviet Spain Spanish Stanford Stokes Sunday Sweden Swedish Swiss \
  Switzerland Tang Taoism Taoist Thai Thailand Thursday Tianjin Tibet Tibetan Tokyo Tuesday \
  Turing Turkey Turkish Uighur Ukraine Ukrainian Uyghur Victorian Vietnam Vietnamese Voronoi \
  Wasserstein Wednesday Wiener Wuhan Xinjiang Yangtze Yunnan Zhejiang Zhou
  """.split(separator: " ").map(String.init))
