"""What a Chinese person's name looks like, so that none is kept.

A name is a surname and one or two more characters. Ordinary words begin with a surname too
(路灯, 文化, 安全), so the characters after it must be such as names are made of, and words that
name things, bodies or places are let through. In doubt it is a name: a word lost is counted and
can be mended; a name kept cannot be taken back.
"""

import re
from typing import Final

from governance.ingest.ordinary_words import COMMON_WORDS, PLACE_WORDS

# The surnames that some 99 % of people bear, in the order of the Hundred Family Surnames where
# it has them.
SURNAMES: Final = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛"
    "奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余"
    "元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强"
    "贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭"
    "洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲封芮储靳段富巫乌焦巴牧谷车侯全秋仲宫宁仇甘厉祖武符刘景詹"
    "束龙叶幸司黎溥印怀蒲台从索赖卓屠池乔胥苍闻党翟谭劳姬申冉宰雍桑桂牛边扈燕冀浦尚农温庄晏柴瞿"
    "阎连茹习宦艾容向古易慎戈廖庾居衡步都耿满匡国文寇广东欧沃利蔚越隆师巩聂晁敖冷辛阚简饶曾沙鞠"
    "丰关蒯相查后荆红游竺权盖益桓公肖涂闫付代佟楚仝岳晋刑邸苟冼覃植邝区麦温赫原佘揭亓门仉窪逯逄"
    "白蒙阳栾隋商苑官南栗粟蔺盘帅朴井漆卿初敬伏鹿薄羊阿母修邰况那宿鲜慕玉银嵇宾戎勾尉冶斯檀阴昝闭丛兰伊信位亢但牟芦楼惠班练由战海呼谌迟郜鄢阙豆辜衣"
)
COMPOUND_SURNAMES: Final = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "宇文",
    "长孙",
    "司徒",
    "司空",
    "东方",
    "独孤",
    "南宫",
    "西门",
    "端木",
    "百里",
    "呼延",
    "轩辕",
    "太史",
    "申屠",
    "公冶",
    "宗政",
    "濮阳",
    "淳于",
    "单于",
    "澹台",
    "赫连",
    "钟离",
    "闻人",
    "万俟",
    "拓跋",
    "纳兰",
)
# Surnames common enough that two of them begin a name of four characters (father's and mother's).
COMMON_SURNAMES: Final = frozenset(
    "王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆"
)
# Characters that names are made of.
GIVEN: Final = frozenset(
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海燕春梅荣辉斌鹏飞宇浩然子涵"
    "梓轩雨欣怡佳琪诗婷雪琳慧莹颖倩蕾薇菲萍莉玲珍珠凤云香月花琴素清美凡贞青莎妍雅娇婉妮岚婵菊"
    "彩惠瑞凝晓欢枫芸菁梦瑾毓悦昭冰爽茜羽希宁馨盈馥融园艺咏卿聪澜纯眉君爱瑗琰韵瑶柔竹霭蓓纨仪"
    "荷丹蓉巧毅俊峰保东中彬富顺信震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江黎光泰盛雄琛钧"
    "冠策腾楠榕风航弘义兴良宏亮政谦亨奇固之轮翰朗伯永健世广发生贵福元全胜学祥才武新利安岩林彪博"
    "诚先敬睿晨辰阳嘉俊旭洁威帅凯恒坤鑫森淼焱煜烨炜炎灿焕炳熙尧舜禹智勤俭礼孝忠仁德康宝贝龙虎"
    "豹彤彦昊昱昕晗晖晟晶景曦曼旺旻星晴暄朋本杨柏柳桐梁棋楚榆槐樱橙毓沁沐沛泉泓泽洪津浦涓润淑"
    "淳渊湘源溪滢潇潮澄瀚灵炫烁照熠爽牧玄玥玮玲珂珊珏珩珺琦琨琬琼瑜瑄瑛瑾璇璐璟甜田百益真睦知"
    "砚磊祖祯禄秋科程穆立章童竣竹笑筠简精紫红纪纲绪维绮缘美翊翎翔翠耀肖胤自臣舒艾芊芝芬芮芷苑苗"
    "若苒茂茗茹荃莲菡菀萌萱葆葵蒙蓝蔚蕊薛薪藜虹蝶衍裴西言誉语诺谨谷豫贤赋赫超越跃路轶辙迅远连逸"
    "遥道邵郁重金钊钰铁铃铭锋锐锦镇长闯闻阔隆雁雄霄霆霖露青靖静韬韶顶颂颜馗驰骁骏高鸣鸿鹤麒麟黛"
    "齐三四五六七八九十大小二一万千水木火土山石天地日月玲庭廷延彭征律微德必怀恩悟慕懿成承拓挺捷"
    "敦斐方时昌易映晋晏普有朔果枝柯树根桃梨棠椿楷歆正步殊毕水汉汝汶沙波津洲洛流浚浪涌淇添清渝满"
    "滔滨漫漪澍点焰煊爵牛牡特狄玖玺珈珣理琅琳瑰璋生用甫男画留畅略登白皓盼相省睛石矜碧磐祎祺禹秉"
    "稷稼穗穹端符等筱箐粤素索纬纯纶线练经绢统绫绵缨罗群羿翼老耕职联聿肃肇胡能臻致舟航船色节芃"
    "花芙芦芯苇苏英范荔荟荣药莓莺菱萧落葭蔓蕙薏藩虞虹蓬蕴衡裳西观览觉触言许诗详豆贝贞财赞走起轼"
    "轲辅辛辞达迎运进迪逊通速造邑邓邦郎郡采里野量银锡键镜门闲闽阅阿陆陈际隽雅雍雯雷霏霓霜非鞠音"
    "领频题风飒饶香骅骐高鱼鲁鲜鸽鹃鹭鹰鹿麦默鼎龄辰玫琇芹葛菁霁屹峻嵘嵩崇岳岭峥岱巍川州帆平年庄"
    "兵想冬圆俪呦烊恺腾璠琰璞栩锟煊妤姗姝娴娆嫣嫱嬛婵媛妲姣妙娅娉娣娥姿娇姬昀昶晔暖曜榛槿樟檀櫻沂沅泠泱洵浔涟涯渔渲溯滟潆濂濯瀛焜熠琮琲瑀瑭璎璨皎睎祈禧筠箫籁绎绡缃缦罄翾聆芯芩茉莘菘葳蒂蓁蔺薏蘅虔裕詠諾轾辕迦邈郴酉釉钥铎铮锴镕闰阑霂霁韫韬颐颢飏馨骋骞鸢鸾黛"
    "序康庚度廉开弈弛张强彬徽徐忆念怜怡性恬恺悠情惜意愉慈慎戈戎战扬抒"
)
_TITLES: Final = (
    "先生", "女士", "小姐", "同志", "师傅", "老师", "阿姨", "大爷", "大妈", "大姐", "大哥", "叔叔",
    "婆婆", "奶奶", "爷爷", "书记", "主任", "经理", "队长", "医生", "律师", "警官", "某", "某某",
)  # fmt: skip
# The last character of what names a thing, a body or a place rather than a person.
_THING_ENDINGS: Final = frozenset(
    "片局办处科室部院所站队组会厅委厂店行社团校园场馆库亭桥路街巷道弄里村庄屯乡镇市县区省州盟旗岛港"
    "苑府邸庭阁居寓楼厦栋幢层号坊湾墅城堡寨营塘坪岭岗坡沟湖河江海溪泉井田类项款费税金险证照卡券"
    "票单表册账本簿件箱柜机车船管线网电气热暖灯牌墙门窗锁梯池桶箱圾渣尘污噪音声味烟火灾害病毒疫药"
    "品货物料具器材员工户籍租售价额率值数量度式法律规章案事务业权益策助补贴保障救济安全设施建设"
)
# Of these, the ones that end the name of a place and hardly ever that of a person.
_PLACE_ENDINGS: Final = frozenset(
    "庄村屯镇乡街路里弄巷苑府邸院阁寓厦堡寨营塘坪岭岗坡沟墅坊区桥店铺口"
)
# What compounds are called, of characters that names are made of too.
_COMPOUND_ENDINGS: Final = (
    "花园",
    "家园",
    "嘉园",
    "雅园",
    "公园",
    "新园",
    "名园",
    "新村",
    "新城",
    "小区",
    "公寓",
    "广场",
    "名都",
    "华庭",
    "山庄",
    "水岸",
    "国际",
    "中心",
)
# Ordinary words of public business that would pass for a name.
_ORDINARY: Final = """
楼道 楼宇 楼顶 楼长 楼上 楼下 楼市 楼栋 楼层 向阳花 康乃馨 石榴红 雷锋 花开 温情 和睦 明德
海洋 海鲜 海关 海水 惠民 惠企 惠农 战友 战士 卫生间 修路 和平里 海绵 芦苇 牟利 班车 练习 由来
官方 南方 南区 南门 商业 商务 商品 商会 商铺 信用 信访 信息 信号 信件 信贷 位置 兰花
阳光 阳台 修理 银行 那里 初步 初中 初三 初一 初二 初心 来源 来信 敬老 母婴 井盖 白领 白色
文明 文化 文艺 文体 文旅 安全 安保 安宁 安居 平安 平台 公安 公益 公交 公共
公园 公开 公文 水利 水务 水电 水源 水质 高空 高温 高新 高速 高龄 金融 金属
卫生 卫健 卫视 农业 农林 农民 农村 林业 林地 林木 经济 经信 经营 经开 广告
广场 广电 广播 路灯 路面 路况 路政 路树 车位 车辆 车站 计生 计量 房产 房屋
房管 施工 应急 康复 康养 康乐 成立 成人 关爱 关心 管理 管道 单元 单位 单车
时间 时效 常态 常规 通信 和谐 和平 和解 宣传 党建 党员 党务 党群 国土 国安
国资 国企 国有 东区 东城 东方 明确 方便 方案 方式 温馨 温暖 安置 安装 安静
任务 任免 劳动 劳务 劳资 权利 权益 易涝 边界 边坡 燕窝 花园 花草 花木 雷电
雷雨 毛坯 解答 解决 满意 相邻 门窗 门卫 从业 古树 古城 原因 原件 石材 石油
干净 干部 红色 红管家 红马甲 红石榴 乐队 乐龄 富强 荣誉 白天 全部 全市 全区
利民 利息 居民 居家 向日葵 常青藤 常住 池塘 沙石 封闭 连锁 连通 益民 明星 丰收
明亮 安心 平整 平房 高峰 高层 方言 水果 水泥 万元 明天 时光 元旦 关注 容貌
游园 游泳 都市 步行 国庆 和美 成果 平安行 项目 代办 代理 代表 查询 查处 牧业
牛羊 柴油 暖心 花卉 古建 景区 景观 景点 盛世 富民 康居 文保 文物 文教 金秋
金晖 银龄 夕阳红 温泉 应建 双减 强化 强拆 师生 师德 容错 支付 支教 支持 席位
章程 印章 幸福 印刷 怀孕 索赔 台风 台账 党史 祖国 云平台 云计算 云办公 时政
卫片 贺信 强制 强农 富农 关停 关闭 公示 公厕 公房 公证 公路 公墓 公租 公积
符合 申请 申报 申诉 农资 农机 农产 满族 祝福 祖宅 终身 宗教 宗族 计划 计算
解封 国防 国道 国税 全科 全民 强电 平移 平改 安检 安监 安葬 安防 房改 房贷
常识 法律 沙尘 步道 池水 广播台 石化 水域 水体 水产 水上 水土 水文 高考 高校
高中 高铁 高架 路口 路段 路肩 路边 路缘 车速 车道 车牌 单建 满意度 平方米 时长
相连 云治理 云亮绩 物业 万余 计划生育 党小组 党支部 金点子 红哨兵 红楼长 夕阳美
常春藤 小红帽 江南 江北 江东 江西 沙坪 向阳 康宁 平福 马路 石榴籽 安乐窝 金种子
和事佬 和为贵 老娘舅 毛细管 高效能 高血压 路平安 平安通 包容心 文明行 文明岗
党员先锋 宣讲团 宁静行 和谐号 安心行
"""
_WORDS: Final = COMMON_WORDS | PLACE_WORDS | frozenset(_ORDINARY.split())
# 郝庄镇 is a town: hardly a name of three characters ends so, though names may hold these.
_LEVEL_ENDINGS: Final = frozenset("省镇乡路")

_HAN: Final = re.compile(r"^[\u4e00-\u9fff]{2,5}$")
_MINORITY: Final = re.compile(r"^[\u4e00-\u9fff]{2,6}[·•‧][\u4e00-\u9fff]{2,8}$")


def looks_like_place(value: str) -> bool:
    """Whether a name ends as places do: 王庄 and 欧阳花园 may be places, 王芳 hardly.

    A surname of two characters alone is nobody's name.
    """
    text = value.strip()
    if text in COMPOUND_SURNAMES:
        return True
    return text[-1:] in _PLACE_ENDINGS or (len(text) > 3 and text.endswith(_COMPOUND_ENDINGS))


def looks_like_name(value: str) -> bool:
    """Whether a whole cell looks like a person's name, with or without a form of address."""
    text = re.sub(r"[\s\u3000]", "", value)
    if _MINORITY.match(text):
        return True
    if not _HAN.match(text) or text in _WORDS:
        return False
    for title in _TITLES:
        if text.endswith(title) and _surname_length(text) and len(text) - len(title) <= 4:
            return True
    return _is_plain_name(text)


def _is_plain_name(text: str) -> bool:
    """Surname and one or two characters of names, two surnames among the four at most."""
    length = _surname_length(text)
    given = text[length:]
    if not length or not 1 <= len(given) <= (2 if length == 2 or len(text) < 4 else 3):
        return False
    if len(text) == 4 and length == 1:  # 张杨果果: a surname of each parent, or no name
        return set(text[:2]) <= COMMON_SURNAMES and set(text[2:]) <= GIVEN
    if len(text) > 2 and text[-1] in _LEVEL_ENDINGS:
        return False
    if text[-1] in _THING_ENDINGS and text[-1] not in GIVEN:
        return False
    if text[-1] in _THING_ENDINGS and len(given) == 2 and given[0] not in GIVEN:
        return False
    return any(character in GIVEN for character in given)


def _surname_length(text: str) -> int:
    """How many characters of the text are its surname: 2, 1, or 0 where it begins with none."""
    if text.startswith(COMPOUND_SURNAMES) and len(text) > 2:
        return 2
    return 1 if text[0] in SURNAMES else 0
