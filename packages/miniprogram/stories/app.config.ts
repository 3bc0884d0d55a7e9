import app from '../src/app.config'

export default defineAppConfig({
  darkmode: app.darkmode,
  themeLocation: app.themeLocation,
  window: { ...app.window, navigationBarTitleText: 'Stories' },
  pages: ['pages/stories/index'],
})
