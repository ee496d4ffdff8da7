// Made from yuzhong.yaml by `npm run plans`: change that file, not this one.
import { deepFreeze } from "../plan/freeze.ts";
import type { Plan } from "../plan/plan.ts";

export type Indicators =
  | "gdp"
  | "fixedInvestment"
  | "budgetRevenue"
  | "retailSales"
  | "householdIncome"
  | "financeShare"
  | "brands"
  | "premiumBrandRate"
  | "cultureTourismRevenue"
  | "softwarePlatforms"
  | "infoEnterprises"
  | "digitalOutput"
  | "techServiceShare"
  | "techServiceRevenue"
  | "healthRevenue"
  | "professionalRevenue"
  | "professionalInstitutions"
  | "newHeadquarters"
  | "taxBuildings"
  | "newFinancialInstitutions"
  | "greenCredit"
  | "crossBorderSettlement"
  | "depositsAndLoans"
  | "investmentProjects"
  | "externalCapital"
  | "chinaSingaporeProjects"
  | "ftzEntities"
  | "foreignTrade"
  | "foreignInvestment"
  | "rdSpending"
  | "inventionPatents"
  | "researchTransfers"
  | "highLevelTalent"
  | "urgentTalent"
  | "newHighTech"
  | "premiumSpace"
  | "convertedSpace"
  | "oldCommunityRenovation"
  | "internationalCommunities"
  | "renewalProjects"
  | "oldCommunityProjects"
  | "renewalAreasStarted"
  | "oldCommunityStarted"
  | "commercialSpace"
  | "relicUse"
  | "culturalParks"
  | "scenicAreas"
  | "visitors"
  | "tourismIncome"
  | "redProjects"
  | "holidayVisits"
  | "ridgeline"
  | "riverbank"
  | "greenSpace"
  | "airQuality"
  | "training"
  | "urbanJobs"
  | "insuranceCoverage"
  | "housedFamilies"
  | "elevators"
  | "homeStations"
  | "highRiseFixed"
  | "rainShelters";

export type Scenarios =
  | "momentum"
  | "official-2022"
  | "flat"
  | "strong"
  | "weak";

export const yuzhong: Plan<Indicators, Scenarios> = /* @__PURE__ */ deepFreeze<Plan<Indicators, Scenarios>>({
 "kind": "plan",
 "schemaVersion": 1,
 "id": "yuzhong",
 "name": {
  "en": "Yuzhong District, Chongqing: outlook 2022 to 2026",
  "zh": "重庆市渝中区：2022至2026年展望"
 },
 "source": "《未来五年看渝中》, feature by 王彩艳 and 陈佳佳 (2022; the text does not name the paper)",
 "baseYear": 2021,
 "horizon": 2026,
 "themes": {
  "economy": {
   "en": "Overall economy",
   "zh": "宏观经济"
  },
  "industry": {
   "en": "Industry upgrade",
   "zh": "产业升级振兴"
  },
  "opening": {
   "en": "Reform and opening",
   "zh": "改革开放创新"
  },
  "innovation": {
   "en": "Innovation",
   "zh": "科技创新"
  },
  "renewal": {
   "en": "Urban renewal",
   "zh": "城市有机更新"
  },
  "culture": {
   "en": "Culture",
   "zh": "人文渝中铸新"
  },
  "green": {
   "en": "Green",
   "zh": "绿色生态焕新"
  },
  "livelihood": {
   "en": "Livelihood",
   "zh": "民生福祉添新"
  },
  "governance": {
   "en": "Governance",
   "zh": "基层治理出新"
  }
 },
 "units": {
  "brand": {
   "en": "brands",
   "zh": "个"
  },
  "building": {
   "en": "buildings",
   "zh": "栋"
  },
  "elevator": {
   "en": "elevators",
   "zh": "台"
  },
  "enterprise": {
   "en": "enterprises",
   "zh": "家"
  },
  "institution": {
   "en": "institutions",
   "zh": "家"
  },
  "marketEntity": {
   "en": "entities",
   "zh": "户"
  },
  "patent": {
   "en": "patents",
   "zh": "件"
  },
  "place": {
   "en": "places",
   "zh": "个"
  },
  "platform": {
   "en": "platforms",
   "zh": "个"
  },
  "project": {
   "en": "projects",
   "zh": "个"
  },
  "trainee": {
   "en": "trainees",
   "zh": "人次"
  }
 },
 "indicators": {
  "gdp": {
   "name": {
    "en": "Gross domestic product",
    "zh": "地区生产总值"
   },
   "kind": "index",
   "scale": "log",
   "unit": "1",
   "theme": "economy",
   "prices": "real",
   "desired": "increase",
   "observations": {
    "2021": {
     "growth": 0.06,
     "status": "estimate",
     "qualifier": "about",
     "source": "数读渝中2021"
    }
   },
   "source": "数读渝中2021"
  },
  "fixedInvestment": {
   "name": {
    "en": "Fixed-asset investment",
    "zh": "固定资产投资"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "economy",
   "prices": "nominal",
   "desired": "increase",
   "observations": {
    "2021": {
     "growth": 0.07,
     "status": "estimate",
     "qualifier": "about",
     "source": "数读渝中2021"
    }
   },
   "source": "数读渝中2021"
  },
  "budgetRevenue": {
   "name": {
    "en": "District budget revenue",
    "zh": "区级一般公共预算收入"
   },
   "kind": "index",
   "scale": "log",
   "unit": "1",
   "theme": "economy",
   "desired": "increase",
   "observations": {
    "2021": {
     "growth": 0.053,
     "status": "estimate",
     "source": "数读渝中2021"
    }
   },
   "source": "数读渝中2021"
  },
  "retailSales": {
   "name": {
    "en": "Retail sales",
    "zh": "社会消费品零售总额"
   },
   "kind": "index",
   "scale": "log",
   "unit": "1",
   "theme": "economy",
   "desired": "increase",
   "observations": {
    "2021": {
     "growth": 0.1,
     "status": "estimate",
     "qualifier": "about",
     "source": "数读渝中2021"
    }
   },
   "source": "数读渝中2021"
  },
  "householdIncome": {
   "name": {
    "en": "Urban income per head",
    "zh": "城镇居民人均可支配收入"
   },
   "kind": "index",
   "scale": "log",
   "unit": "1",
   "theme": "economy",
   "desired": "increase",
   "observations": {
    "2021": {
     "growth": 0.07,
     "status": "estimate",
     "qualifier": "about",
     "source": "数读渝中2021"
    }
   },
   "source": "数读渝中2021"
  },
  "financeShare": {
   "name": {
    "en": "Finance share of the city's",
    "zh": "金融业增加值占全市比重"
   },
   "kind": "ratio",
   "scale": "logit",
   "unit": "1",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴",
   "note": "Value added of the district's finance over that of the whole city's finance."
  },
  "brands": {
   "name": {
    "en": "International brands present",
    "zh": "国际知名品牌"
   },
   "kind": "stock",
   "scale": "log",
   "unit": "brand",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴"
  },
  "premiumBrandRate": {
   "name": {
    "en": "Premium brand presence",
    "zh": "高端品牌入驻率"
   },
   "kind": "ratio",
   "scale": "logit",
   "unit": "1",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴"
  },
  "cultureTourismRevenue": {
   "name": {
    "en": "Culture and tourism revenue",
    "zh": "文旅服务业规上企业营业收入"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "industry",
   "prices": "nominal",
   "desired": "increase",
   "observations": {
    "2022": {
     "value": 140000000000,
     "status": "plan",
     "qualifier": "over",
     "source": "展望渝中2022"
    }
   },
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "抓产业升级振兴",
   "note": "Revenue of the enterprises above designated size; not the income from tourism."
  },
  "softwarePlatforms": {
   "name": {
    "en": "Software platforms built",
    "zh": "软件公共服务平台"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "platform",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴"
  },
  "infoEnterprises": {
   "name": {
    "en": "Large information firms",
    "zh": "规上信息服务业企业"
   },
   "kind": "stock",
   "scale": "log",
   "unit": "enterprise",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴",
   "note": "Enterprises of information services above designated size."
  },
  "digitalOutput": {
   "name": {
    "en": "Digital economy output",
    "zh": "数字经济产值"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "industry",
   "prices": "nominal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "抓产业升级振兴"
  },
  "techServiceShare": {
   "name": {
    "en": "Technology services share",
    "zh": "科创服务业增加值占比"
   },
   "kind": "ratio",
   "scale": "logit",
   "unit": "1",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴",
   "note": "Share of value added; the text does not say of what, presumably of the district's gross domestic product."
  },
  "techServiceRevenue": {
   "name": {
    "en": "Technology services revenue",
    "zh": "科创服务业规上企业营业收入"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "industry",
   "prices": "nominal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "展望渝中2022"
  },
  "healthRevenue": {
   "name": {
    "en": "Health services revenue",
    "zh": "健康服务业规上企业营业收入"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "industry",
   "prices": "nominal",
   "desired": "increase",
   "observations": {
    "2022": {
     "value": 31000000000,
     "status": "plan",
     "qualifier": "atLeast",
     "source": "展望渝中2022"
    }
   },
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "抓产业升级振兴"
  },
  "professionalRevenue": {
   "name": {
    "en": "Prof. services revenue",
    "zh": "专业服务业规上企业营业收入"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "industry",
   "prices": "nominal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "展望渝中2022"
  },
  "professionalInstitutions": {
   "name": {
    "en": "Leading professional firms",
    "zh": "品牌专业服务机构"
   },
   "kind": "stock",
   "scale": "log",
   "unit": "institution",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴"
  },
  "newHeadquarters": {
   "name": {
    "en": "Headquarters and key firms",
    "zh": "新增总部及重点企业"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "enterprise",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴"
  },
  "taxBuildings": {
   "name": {
    "en": "CNY 100m-tax buildings",
    "zh": "亿元税收楼宇"
   },
   "kind": "stock",
   "scale": "log",
   "unit": "building",
   "theme": "industry",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓产业升级振兴"
  },
  "newFinancialInstitutions": {
   "name": {
    "en": "Financial institutions added",
    "zh": "新增市级以上金融机构"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "institution",
   "theme": "industry",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 10,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021",
   "note": "Institutions of municipal rank or above."
  },
  "greenCredit": {
   "name": {
    "en": "Green loans and bonds outstanding",
    "zh": "绿色信贷及债券余额"
   },
   "kind": "stock",
   "scale": "log",
   "unit": "CNY",
   "theme": "industry",
   "prices": "nominal",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 110000000000,
     "status": "actual",
     "qualifier": "over",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "数读渝中2021"
  },
  "crossBorderSettlement": {
   "name": {
    "en": "Cross-border settlement",
    "zh": "跨境结算资金规模"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "industry",
   "prices": "nominal",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 300000000000,
     "status": "actual",
     "qualifier": "over",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "数读渝中2021"
  },
  "depositsAndLoans": {
   "name": {
    "en": "Deposits and loans outstanding",
    "zh": "存贷款余额"
   },
   "kind": "stock",
   "scale": "log",
   "unit": "CNY",
   "theme": "industry",
   "prices": "nominal",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 1170000000000,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "数读渝中2021"
  },
  "investmentProjects": {
   "name": {
    "en": "Investment projects landed",
    "zh": "“招大引强”落地项目"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "project",
   "theme": "opening",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓改革开放创新"
  },
  "externalCapital": {
   "name": {
    "en": "External capital received",
    "zh": "市外到位资金"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "opening",
   "prices": "nominal",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 12500000000,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "抓改革开放创新",
   "note": "Capital that comes from outside the city of Chongqing."
  },
  "chinaSingaporeProjects": {
   "name": {
    "en": "China-Singapore projects",
    "zh": "中新合作项目"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "project",
   "theme": "opening",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓改革开放创新"
  },
  "ftzEntities": {
   "name": {
    "en": "New free-trade zone entities",
    "zh": "自贸区新增市场主体"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "marketEntity",
   "theme": "opening",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓改革开放创新"
  },
  "foreignTrade": {
   "name": {
    "en": "Imports and exports",
    "zh": "进出口总额"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "opening",
   "prices": "nominal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "抓改革开放创新",
   "note": "The text leaves open whether it means the district or its part of the free-trade zone."
  },
  "foreignInvestment": {
   "name": {
    "en": "Foreign investment used",
    "zh": "实际利用外资"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "USD",
   "theme": "opening",
   "prices": "nominal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "抓改革开放创新",
   "note": "The text leaves open whether it means the district or its part of the free-trade zone."
  },
  "rdSpending": {
   "name": {
    "en": "Spending on research",
    "zh": "研发经费支出"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "innovation",
   "prices": "nominal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "展望渝中2022"
  },
  "inventionPatents": {
   "name": {
    "en": "Invention patents added",
    "zh": "新增发明专利"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "patent",
   "theme": "innovation",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "展望渝中2022"
  },
  "researchTransfers": {
   "name": {
    "en": "Research projects put to use",
    "zh": "转化落地科研项目"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "project",
   "theme": "innovation",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "展望渝中2022"
  },
  "highLevelTalent": {
   "name": {
    "en": "High-level talent added",
    "zh": "新增高层次人才"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "person",
   "theme": "innovation",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "展望渝中2022"
  },
  "urgentTalent": {
   "name": {
    "en": "Urgent talent added",
    "zh": "新增急需紧缺优秀人才"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "person",
   "theme": "innovation",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "展望渝中2022"
  },
  "newHighTech": {
   "name": {
    "en": "High-tech enterprises added",
    "zh": "新增国家高新技术企业"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "enterprise",
   "theme": "innovation",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 36,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021"
  },
  "premiumSpace": {
   "name": {
    "en": "Premium space opened",
    "zh": "建成投用高端载体"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "m2",
   "theme": "renewal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓城市有机更新"
  },
  "convertedSpace": {
   "name": {
    "en": "Old business space converted",
    "zh": "功能置换老旧商业商务载体"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "m2",
   "theme": "renewal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓城市有机更新"
  },
  "oldCommunityRenovation": {
   "name": {
    "en": "Old communities renovated",
    "zh": "老旧小区改造完工"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "m2",
   "theme": "renewal",
   "desired": "increase",
   "observations": {
    "2022": {
     "value": 1000000,
     "status": "plan",
     "source": "展望渝中2022"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓城市有机更新",
   "note": "Floor space completed. What was started in 2021 (oldCommunityStarted) is no base for it."
  },
  "internationalCommunities": {
   "name": {
    "en": "International communities built",
    "zh": "标准化国际社区"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "place",
   "theme": "renewal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓城市有机更新"
  },
  "renewalProjects": {
   "name": {
    "en": "Area renewal projects started",
    "zh": "启动整体更新项目"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "project",
   "theme": "renewal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "展望渝中2022"
  },
  "oldCommunityProjects": {
   "name": {
    "en": "Old-community projects begun",
    "zh": "新开工老旧小区改造项目"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "project",
   "theme": "renewal",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "展望渝中2022"
  },
  "renewalAreasStarted": {
   "name": {
    "en": "Old-community areas started",
    "zh": "启动老旧小区改造片区"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "place",
   "theme": "renewal",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 5,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021",
   "note": "The areas of oldCommunityStarted; neither the area renewal projects nor the projects of 2022."
  },
  "oldCommunityStarted": {
   "name": {
    "en": "Old communities, work started",
    "zh": "启动老旧小区改造面积"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "m2",
   "theme": "renewal",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 3380000,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021",
   "note": "Floor space on which work was started in the year, not completed."
  },
  "commercialSpace": {
   "name": {
    "en": "Business space built or rebuilt",
    "zh": "新改建商业商务楼宇"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "m2",
   "theme": "renewal",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 450000,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021",
   "note": "New and rebuilt space together, so a base neither for premium nor for converted space."
  },
  "relicUse": {
   "name": {
    "en": "Cultural relics in use",
    "zh": "文物利用率"
   },
   "kind": "ratio",
   "scale": "logit",
   "unit": "1",
   "theme": "culture",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓人文渝中铸新"
  },
  "culturalParks": {
   "name": {
    "en": "Culture industry parks added",
    "zh": "新增文化产业示范园区（基地）"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "place",
   "theme": "culture",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓人文渝中铸新",
   "note": "Demonstration parks or bases of municipal rank or above."
  },
  "scenicAreas": {
   "name": {
    "en": "Scenic areas 4A+ added",
    "zh": "新增国家4A级以上景区"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "place",
   "theme": "culture",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓人文渝中铸新"
  },
  "visitors": {
   "name": {
    "en": "Visitors",
    "zh": "旅游人数"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "visit",
   "theme": "culture",
   "desired": "increase",
   "observations": {},
   "source": "抓人文渝中铸新",
   "note": "The text gives neither a number nor a growth rate, so nothing is assumed and the verdict stays open."
  },
  "tourismIncome": {
   "name": {
    "en": "Income from tourism",
    "zh": "旅游收入"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "CNY",
   "theme": "culture",
   "prices": "nominal",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 35000000000,
     "status": "estimate",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "like",
    "indicator": "gdp",
    "elasticity": 1,
    "shocks": true,
    "volatility": 0.022
   },
   "source": "抓人文渝中铸新"
  },
  "redProjects": {
   "name": {
    "en": "Red heritage projects completed",
    "zh": "“红色三岩”完工项目"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "project",
   "theme": "culture",
   "observations": {
    "2021": {
     "value": 56,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021"
  },
  "holidayVisits": {
   "name": {
    "en": "Old-quarter visits, National Day",
    "zh": "传统风貌区国庆接待旅游人数"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "visit",
   "theme": "culture",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 900000,
     "status": "actual",
     "qualifier": "nearly",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021",
   "note": "One holiday in some of the old quarters; no base for the visitors of a year."
  },
  "ridgeline": {
   "name": {
    "en": "Ridgeline restored",
    "zh": "山脊线修复"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "km",
   "theme": "green",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓绿色生态焕新"
  },
  "riverbank": {
   "name": {
    "en": "Riverbank improved",
    "zh": "江岸线提升"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "km",
   "theme": "green",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓绿色生态焕新"
  },
  "greenSpace": {
   "name": {
    "en": "Green space built or rebuilt",
    "zh": "新建改建绿地"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "m2",
   "theme": "green",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓绿色生态焕新"
  },
  "airQuality": {
   "name": {
    "en": "Days of good air",
    "zh": "空气质量优良天数比率"
   },
   "kind": "ratio",
   "scale": "logit",
   "unit": "1",
   "theme": "green",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓绿色生态焕新"
  },
  "training": {
   "name": {
    "en": "Vocational training completed",
    "zh": "职业技能培训"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "trainee",
   "theme": "livelihood",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓民生福祉添新",
   "note": "A person who trains twice counts twice."
  },
  "urbanJobs": {
   "name": {
    "en": "New urban jobs",
    "zh": "城镇新增就业"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "person",
   "theme": "livelihood",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 52000,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021"
  },
  "insuranceCoverage": {
   "name": {
    "en": "Pension and medical insurance",
    "zh": "养老保险、医疗保险参保率"
   },
   "kind": "ratio",
   "scale": "logit",
   "unit": "1",
   "theme": "livelihood",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 0.96,
     "status": "actual",
     "qualifier": "over",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021",
   "note": "Share insured; the text gives one figure for both kinds of insurance."
  },
  "housedFamilies": {
   "name": {
    "en": "Families in hardship housed",
    "zh": "“双困家庭”住房保障"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "household",
   "theme": "livelihood",
   "observations": {
    "2021": {
     "value": 5900,
     "status": "actual",
     "qualifier": "over",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021"
  },
  "elevators": {
   "name": {
    "en": "Elevators added to old housing",
    "zh": "老旧小区加装电梯"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "elevator",
   "theme": "livelihood",
   "desired": "increase",
   "observations": {
    "2021": {
     "value": 51,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021"
  },
  "homeStations": {
   "name": {
    "en": "Neighbourhood homes set up",
    "zh": "“渝中怡家”"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "place",
   "theme": "governance",
   "desired": "increase",
   "observations": {},
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "抓基层治理出新"
  },
  "highRiseFixed": {
   "name": {
    "en": "High-rises made safe from fire",
    "zh": "高层建筑消防隐患整治"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "building",
   "theme": "governance",
   "observations": {
    "2021": {
     "value": 288,
     "status": "actual",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021"
  },
  "rainShelters": {
   "name": {
    "en": "Flammable rain shelters removed",
    "zh": "拆除可燃雨棚"
   },
   "kind": "flow",
   "scale": "log",
   "unit": "household",
   "theme": "governance",
   "observations": {
    "2021": {
     "value": 100000,
     "status": "actual",
     "qualifier": "over",
     "source": "数读渝中2021"
    }
   },
   "growth": {
    "model": "constant",
    "rate": 0
   },
   "source": "数读渝中2021",
   "note": "Counted in households."
  }
 },
 "targets": {
  "financeShare-2026": {
   "indicator": "financeShare",
   "measure": "level",
   "comparator": "above",
   "value": 0.15,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "brands-2026": {
   "indicator": "brands",
   "measure": "level",
   "comparator": "atLeast",
   "value": 500,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "premiumBrandRate-2026": {
   "indicator": "premiumBrandRate",
   "measure": "level",
   "comparator": "atLeast",
   "value": 0.8,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "cultureTourismRevenue-2026": {
   "indicator": "cultureTourismRevenue",
   "measure": "level",
   "comparator": "above",
   "value": 200000000000,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "softwarePlatforms-2026": {
   "indicator": "softwarePlatforms",
   "measure": "total",
   "comparator": "atLeast",
   "value": 10,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "infoEnterprises-2026": {
   "indicator": "infoEnterprises",
   "measure": "level",
   "comparator": "atLeast",
   "value": 100,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "digitalOutput-2026": {
   "indicator": "digitalOutput",
   "measure": "level",
   "comparator": "atLeast",
   "value": 100000000000,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴",
   "note": "The text asks for the order of 100 billion; read as that amount at least."
  },
  "techServiceShare-2026": {
   "indicator": "techServiceShare",
   "measure": "level",
   "comparator": "atLeast",
   "value": 0.1,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "healthRevenue-2026": {
   "indicator": "healthRevenue",
   "measure": "averageGrowth",
   "comparator": "atLeast",
   "value": 0.2,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "professionalInstitutions-2026": {
   "indicator": "professionalInstitutions",
   "measure": "level",
   "comparator": "atLeast",
   "value": 180,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "newHeadquarters-2026": {
   "indicator": "newHeadquarters",
   "measure": "total",
   "comparator": "atLeast",
   "value": 160,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "taxBuildings-2026": {
   "indicator": "taxBuildings",
   "measure": "level",
   "comparator": "atLeast",
   "value": 50,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓产业升级振兴"
  },
  "investmentProjects-2026": {
   "indicator": "investmentProjects",
   "measure": "total",
   "comparator": "atLeast",
   "value": 500,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓改革开放创新"
  },
  "externalCapital-2026": {
   "indicator": "externalCapital",
   "measure": "total",
   "comparator": "atLeast",
   "value": 60000000000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓改革开放创新"
  },
  "chinaSingaporeProjects-2026": {
   "indicator": "chinaSingaporeProjects",
   "measure": "total",
   "comparator": "atLeast",
   "value": 100,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓改革开放创新"
  },
  "ftzEntities-2026": {
   "indicator": "ftzEntities",
   "measure": "total",
   "comparator": "atLeast",
   "value": 25000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓改革开放创新"
  },
  "foreignTrade-2026": {
   "indicator": "foreignTrade",
   "measure": "total",
   "comparator": "above",
   "value": 50000000000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓改革开放创新"
  },
  "foreignInvestment-2026": {
   "indicator": "foreignInvestment",
   "measure": "total",
   "comparator": "atLeast",
   "value": 2500000000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓改革开放创新"
  },
  "premiumSpace-2026": {
   "indicator": "premiumSpace",
   "measure": "total",
   "comparator": "atLeast",
   "value": 1300000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓城市有机更新"
  },
  "convertedSpace-2026": {
   "indicator": "convertedSpace",
   "measure": "total",
   "comparator": "atLeast",
   "value": 1600000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓城市有机更新"
  },
  "oldCommunityRenovation-2026": {
   "indicator": "oldCommunityRenovation",
   "measure": "total",
   "comparator": "atLeast",
   "value": 8600000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓城市有机更新",
   "note": "The text asks that it be basically completed (基本完成); read as all of it."
  },
  "internationalCommunities-2026": {
   "indicator": "internationalCommunities",
   "measure": "total",
   "comparator": "atLeast",
   "value": 5,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓城市有机更新"
  },
  "relicUse-2026": {
   "indicator": "relicUse",
   "measure": "level",
   "comparator": "atLeast",
   "value": 0.95,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓人文渝中铸新"
  },
  "culturalParks-2026": {
   "indicator": "culturalParks",
   "measure": "total",
   "comparator": "atLeast",
   "value": 5,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓人文渝中铸新"
  },
  "scenicAreas-2026": {
   "indicator": "scenicAreas",
   "measure": "total",
   "comparator": "atLeast",
   "value": 10,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓人文渝中铸新"
  },
  "visitors-2026": {
   "indicator": "visitors",
   "measure": "growth",
   "comparator": "above",
   "value": 0,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓人文渝中铸新",
   "note": "Steady growth (稳步增长), read as growth in every year."
  },
  "tourismIncome-2026": {
   "indicator": "tourismIncome",
   "measure": "growth",
   "comparator": "above",
   "value": 0,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓人文渝中铸新",
   "note": "Steady growth (稳步增长), read as growth in every year."
  },
  "ridgeline-2026": {
   "indicator": "ridgeline",
   "measure": "total",
   "comparator": "atLeast",
   "value": 6.3,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓绿色生态焕新"
  },
  "riverbank-2026": {
   "indicator": "riverbank",
   "measure": "total",
   "comparator": "atLeast",
   "value": 19.4,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓绿色生态焕新"
  },
  "greenSpace-2026": {
   "indicator": "greenSpace",
   "measure": "total",
   "comparator": "atLeast",
   "value": 150000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓绿色生态焕新"
  },
  "airQuality-2026": {
   "indicator": "airQuality",
   "measure": "level",
   "comparator": "atLeast",
   "value": 0.88,
   "tolerance": 0,
   "by": 2026,
   "from": 2026,
   "base": 2021,
   "binding": false,
   "source": "抓绿色生态焕新"
  },
  "training-2026": {
   "indicator": "training",
   "measure": "total",
   "comparator": "atLeast",
   "value": 100000,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓民生福祉添新"
  },
  "homeStations-2026": {
   "indicator": "homeStations",
   "measure": "total",
   "comparator": "atLeast",
   "value": 30,
   "tolerance": 0,
   "by": 2026,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "抓基层治理出新"
  },
  "gdp-2022": {
   "indicator": "gdp",
   "measure": "growth",
   "comparator": "about",
   "value": 0.05,
   "tolerance": 0.005,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "budgetRevenue-2022": {
   "indicator": "budgetRevenue",
   "measure": "growth",
   "comparator": "about",
   "value": 0.04,
   "tolerance": 0.005,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "fixedInvestment-2022": {
   "indicator": "fixedInvestment",
   "measure": "level",
   "comparator": "atLeast",
   "value": 20000000000,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "retailSales-2022": {
   "indicator": "retailSales",
   "measure": "growth",
   "comparator": "about",
   "value": 0.07,
   "tolerance": 0.005,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "householdIncome-2022": {
   "indicator": "householdIncome",
   "measure": "growth",
   "comparator": "atLeast",
   "value": 0.06,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "rdSpending-2022": {
   "indicator": "rdSpending",
   "measure": "level",
   "comparator": "atLeast",
   "value": 1000000000,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "inventionPatents-2022": {
   "indicator": "inventionPatents",
   "measure": "level",
   "comparator": "atLeast",
   "value": 280,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "researchTransfers-2022": {
   "indicator": "researchTransfers",
   "measure": "level",
   "comparator": "atLeast",
   "value": 15,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "highLevelTalent-2022": {
   "indicator": "highLevelTalent",
   "measure": "level",
   "comparator": "atLeast",
   "value": 100,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "urgentTalent-2022": {
   "indicator": "urgentTalent",
   "measure": "level",
   "comparator": "atLeast",
   "value": 300,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "cultureTourismRevenue-2022": {
   "indicator": "cultureTourismRevenue",
   "measure": "level",
   "comparator": "above",
   "value": 140000000000,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "techServiceRevenue-2022": {
   "indicator": "techServiceRevenue",
   "measure": "level",
   "comparator": "atLeast",
   "value": 18000000000,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "healthRevenue-2022": {
   "indicator": "healthRevenue",
   "measure": "level",
   "comparator": "atLeast",
   "value": 31000000000,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "professionalRevenue-2022": {
   "indicator": "professionalRevenue",
   "measure": "level",
   "comparator": "atLeast",
   "value": 32000000000,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "renewalProjects-2022": {
   "indicator": "renewalProjects",
   "measure": "level",
   "comparator": "atLeast",
   "value": 4,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "oldCommunityProjects-2022": {
   "indicator": "oldCommunityProjects",
   "measure": "level",
   "comparator": "atLeast",
   "value": 12,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "oldCommunityRenovation-2022": {
   "indicator": "oldCommunityRenovation",
   "measure": "level",
   "comparator": "atLeast",
   "value": 1000000,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  },
  "urbanJobs-2022": {
   "indicator": "urbanJobs",
   "measure": "level",
   "comparator": "atLeast",
   "value": 40000,
   "tolerance": 0,
   "by": 2022,
   "from": 2022,
   "base": 2021,
   "binding": false,
   "source": "展望渝中2022"
  }
 },
 "scenarios": {
  "momentum": {
   "name": {
    "en": "Momentum",
    "zh": "延续势头"
   },
   "growth": [],
   "baseline": {},
   "note": "The growth of 2021 goes on; other money moves with the economy, counts and shares stay."
  },
  "official-2022": {
   "name": {
    "en": "Official 2022",
    "zh": "官方2022年预期"
   },
   "extends": "momentum",
   "growth": [
    {
     "on": "gdp",
     "set": {
      "model": "constant",
      "rate": 0.05
     }
    },
    {
     "on": "budgetRevenue",
     "set": {
      "model": "constant",
      "rate": 0.04
     }
    },
    {
     "on": "retailSales",
     "set": {
      "model": "constant",
      "rate": 0.07
     }
    },
    {
     "on": "householdIncome",
     "set": {
      "model": "constant",
      "rate": 0.06
     }
    }
   ],
   "baseline": {},
   "note": "The growth aimed at for 2022 holds in every year."
  },
  "flat": {
   "name": {
    "en": "Flat",
    "zh": "零增长"
   },
   "extends": "momentum",
   "growth": [
    {
     "on": "*",
     "of": "amounts",
     "set": {
      "model": "constant",
      "rate": 0
     }
    }
   ],
   "baseline": {},
   "note": "Nothing grows."
  },
  "strong": {
   "name": {
    "en": "Strong",
    "zh": "较强增长"
   },
   "extends": "momentum",
   "growth": [
    {
     "on": "*",
     "of": "amounts",
     "shift": 0.02
    }
   ],
   "baseline": {},
   "note": "Amounts grow two points a year faster than in momentum."
  },
  "weak": {
   "name": {
    "en": "Weak",
    "zh": "较弱增长"
   },
   "extends": "momentum",
   "growth": [
    {
     "on": "*",
     "of": "amounts",
     "shift": -0.02
    }
   ],
   "baseline": {},
   "note": "Amounts grow two points a year slower than in momentum."
  }
 },
 "uncertainty": {
  "amounts": {
   "spread": 0.01,
   "volatility": 0.022
  },
  "ratios": {
   "spread": 0.005
  },
  "note": "GDP aims held against outcomes: about 5% for 2022, +1.9% real; about 5% for 2023, +5.2% real; average 11.1% in 2001 to 2005"
 },
 "warnings": [],
 "hash": "86d97d5ad327c760"
});
